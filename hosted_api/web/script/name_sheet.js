// What a guest wants to be called, so that the others know whose is whose.
import { html, useState } from "./preact.js";
import { say } from "./start.js";
import { me, queue } from "./store.js";
import { Sheet, closeSheet } from "./sheet.js";

export function NameSheet() {
  const [name, setName] = useState(me().name);
  const save = (event) => {
    event.preventDefault();
    if (name.trim()) queue.add("phone_named", { name: name.trim() });
    closeSheet();
  };
  return html`<${Sheet} title=${say("name_short")}><form onSubmit=${save} class="sheet-body">
    <label class="field">${say("name_ask")}<input maxlength="40" autocomplete="given-name" value=${name} onInput=${(event) => setName(event.target.value)} /></label>
    <button class="button main wide">${say("name_save")}</button></form></${Sheet}>`;
}
