// A sheet slides over the menu. Escape, the phone's Back and a touch beside it close it.
import { html, useEffect, useRef } from "./preact.js";
import { say, start } from "./start.js";

let open = null;
let onOpen = () => {};

/** What is open: `{name, …}` or null. */
export const opened = () => open;

export function onSheet(draw) {
  onOpen = draw;
}

export function openSheet(sheet) {
  if (!open) history.pushState({ sheet: true }, "");
  open = sheet;
  onOpen();
}

export function closeSheet() {
  if (!open) return;
  open = null;
  onOpen();
  if (history.state?.sheet) history.back();
}

addEventListener("popstate", () => {
  if (!open) return;
  open = null;
  onOpen();
});

export function Sheet({ title, children, foot }) {
  const dialog = useRef(null);
  useEffect(() => {
    if (!dialog.current.open) dialog.current.showModal();
  }, []);
  const cancel = (event) => {
    event.preventDefault();
    closeSheet();
  };
  const beside = (event) => event.target === dialog.current && closeSheet();
  return html`<dialog ref=${dialog} onCancel=${cancel} onClick=${beside} aria-labelledby="sheet-title">
    <div class="sheet-head">
      <h2 id="sheet-title">${title}</h2>
      <button class="button plain square" aria-label=${say("close")} onClick=${closeSheet}><${Icon} name="close" /></button>
    </div>
    <div class="sheet-body">${children}</div>
    ${foot && html`<div class="sheet-foot">${foot}</div>`}
  </dialog>`;
}

/** One of the drawings in `icons.svg`. */
export function Icon({ name }) {
  return html`<svg aria-hidden="true" viewBox="0 0 24 24"><use href="${start.files}/icons.svg#${name}"></use></svg>`;
}

/** Fewer, how many, more. */
export function Steps({ quantity, least = 1, most = 99, name, onChange }) {
  return html`<div class="steps" role="group" aria-label="${say("quantity")}: ${name}">
    <button class="step" aria-label="${say("less")}: ${name}" disabled=${quantity <= least} onClick=${() => onChange(quantity - 1)}>−</button>
    <output>${quantity}</output>
    <button class="step" aria-label="${say("more")}: ${name}" disabled=${quantity >= most} onClick=${() => onChange(quantity + 1)}>+</button>
  </div>`;
}
