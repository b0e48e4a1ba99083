// One thing of the menu with what can be chosen: variant, options, wishes, how many.
import { html, useState } from "./preact.js";
import { optionsOf } from "./reading.js";
import { money, say, start } from "./start.js";
import { isGone, itemOf, may, putLine, tell, unitPrice } from "./store.js";
import { Sheet, Steps, closeSheet } from "./sheet.js";

/** What a guest begins with: what lies in the cart already, or what the shop chose beforehand. */
function begun(item, line) {
  if (line) {
    const { line_id, quantity, variant_id = "", note = "" } = line;
    return { line_id, variant_id, option_ids: optionsOf(line), quantity, note };
  }
  const option_ids = item.modifiers.flatMap((group) => group.defaults.filter((id) => !soldOutIn(group.options, id)));
  const first = item.variants.find((variant) => !variant.sold_out) ?? item.variants[0];
  return { variant_id: first?.id ?? "", option_ids, quantity: 1, note: "" };
}

const soldOutIn = (parts, id) => Boolean(parts.find((part) => part.id === id)?.sold_out);
const chosenOf = (group, wish) => group.options.filter((option) => wish.option_ids.includes(option.id)).length;

function howMany({ minimum, maximum }) {
  if (minimum === maximum) return say("choose_exact", { count: minimum });
  if (minimum > 0) return say("choose_range", { least: minimum, most: maximum });
  return say("choose_max", { count: maximum });
}

export function ItemSheet({ item_id, line }) {
  const item = itemOf(item_id);
  const [wish, setWish] = useState(null);
  const [lacks, setLacks] = useState(null);
  if (!item) return html`<${Sheet} title=${line?.name ?? ""}><p class="muted">${say("loading")}</p></${Sheet}>`;
  const now = wish ?? begun(item, line);
  const set = (change) => setWish({ ...now, ...change });
  const add = () => {
    const missing = item.modifiers.find((group) => chosenOf(group, now) < group.minimum);
    if (missing) {
      setLacks(missing.id);
      tell(say("missing_choice", { group: missing.name }));
      document.getElementById(`group-${missing.id}`)?.scrollIntoView({ block: "center" });
      return;
    }
    putLine({ ...now, item_id });
    closeSheet();
  };
  const is_gone = isGone({ ...now, item_id });
  const price = money(unitPrice(item, now) * now.quantity);
  const foot = html`<div class="row">
      <${Steps} name=${item.name} quantity=${now.quantity} onChange=${(quantity) => set({ quantity })} />
      <button class="button main grow" disabled=${!may() || is_gone} onClick=${add}>${is_gone ? say("sold_out") : may() ? say("add_for", { price }) : say("waiting_short")}</button>
    </div>`;
  return html`<${Sheet} title=${item.name} foot=${foot}>
    ${item.photo && html`<img class="photo" src="/session/${start.session_id}/photos/${item.photo}" alt="" width="320" height="320" />`}
    ${item.variants.length > 0 && html`<${Variants} item=${item} wish=${now} set=${set} />`}
    ${item.modifiers.map((group) => html`<${Group} group=${group} wish=${now} set=${set} lacks=${lacks === group.id} />`)}
    <label class="field">${say("note")}
      <textarea rows="2" maxlength="140" placeholder=${say("note_hint")} value=${now.note} onInput=${(event) => set({ note: event.target.value })}></textarea>
    </label>
  </${Sheet}>`;
}

function Variants({ item, wish, set }) {
  return html`<fieldset><legend>${say("variant")}</legend>
    ${item.variants.map(
      (variant) => html`<label class="pick">
        <input type="radio" name="variant" checked=${wish.variant_id === variant.id} disabled=${variant.sold_out} onChange=${() => set({ variant_id: variant.id })} />
        <span class="name">${variant.name}</span>${variant.sold_out && html`<span class="tag">${say("sold_out")}</span>`}<span class="price">${money(variant.price)}</span>
      </label>`,
    )}
  </fieldset>`;
}

function Group({ group, wish, set, lacks }) {
  const is_one = group.minimum === 1 && group.maximum === 1;
  const ids = group.options.map((option) => option.id);
  const others = wish.option_ids.filter((id) => !ids.includes(id));
  const chosen = wish.option_ids.filter((id) => ids.includes(id));
  const pick = (id, is_on) => {
    if (is_one) return set({ option_ids: [...others, id] });
    if (!is_on) return set({ option_ids: wish.option_ids.filter((each) => each !== id) });
    return set({ option_ids: [...wish.option_ids, id] });
  };
  return html`<fieldset id="group-${group.id}" class=${lacks ? "lacks" : ""}>
    <legend>${group.name} <span class="muted small">${howMany(group)}</span></legend>
    ${group.options.map((option) => {
      const is_on = chosen.includes(option.id);
      return html`<label class="pick">
        <input type=${is_one ? "radio" : "checkbox"} name=${group.id} checked=${is_on}
          disabled=${!is_on && (option.sold_out || (!is_one && chosen.length >= group.maximum))}
          onChange=${(event) => pick(option.id, event.target.checked)} />
        <span class="name">${option.name}</span>${option.sold_out && html`<span class="tag">${say("sold_out")}</span>`}
        <span class="muted">${option.price ? "+" + money(option.price) : ""}</span>
      </label>`;
    })}
  </fieldset>`;
}
