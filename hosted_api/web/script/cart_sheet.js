// The cart that all phones of the table share, and what was sent already with how far it has come.
import { html } from "./preact.js";
import { money, say } from "./start.js";
import { cart, isGone, me, may, nameOf, putLine, queue, roundsOnTheWay, sendRound, session, takeOut, tell, total } from "./store.js";
import { Sheet, Steps, openSheet } from "./sheet.js";

const SLOW = 60_000;
const TONES = { sent: "", taken: "brand", ready: "good", served: "good", refused: "bad" };

/** What goes along when this phone sends: the table's, or where each pays for itself its own. */
export function goesAlong() {
  // What is sold out would hold up the others.
  const lines = cart().filter((line) => !isGone(line));
  return session().mode === "pay_each" ? lines.filter((line) => line.phone_id === me().phone_id) : lines;
}

export function CartSheet() {
  const lines = cart();
  const going = goesAlong();
  const send = () => {
    sendRound(going);
    tell(say(queue.offline ? "kept" : "sent"));
  };
  const foot = html`<button class="button main wide" disabled=${!may() || !going.length} onClick=${send}>
    ${going.length ? say("send_all_for", { price: money(total(going)) }) : say("send_all")}</button>`;
  return html`<${Sheet} title=${say("cart")} foot=${foot}>
    ${lines.some(isGone) && html`<p class="notice small" role="status">${say("cart_gone")}</p>`}
    ${lines.length ? html`<p class="muted small">${say("cart_hint")}</p>` : html`<p class="muted">${say("cart_empty")}</p>`}
    ${byPhone(lines).map(([phone_id, theirs]) => html`<${PhoneLines} phone_id=${phone_id} lines=${theirs} />`)}
    <${Rounds} />
  </${Sheet}>`;
}

function byPhone(lines) {
  const groups = new Map();
  for (const line of lines) groups.set(line.phone_id, [...(groups.get(line.phone_id) ?? []), line]);
  return [...groups].sort(([one]) => (one === me().phone_id ? -1 : 1));
}

function PhoneLines({ phone_id, lines }) {
  const is_mine = phone_id === me().phone_id;
  return html`<section class="card"><div class="row apart"><h3>${nameOf(phone_id)}</h3>
      ${is_mine && may() && html`<button class="button plain" onClick=${() => openSheet({ name: "name" })}>${me().name || say("name_short")} ✎</button>`}</div>
    ${lines.map((line) => html`<${CartLine} key=${line.line_id} line=${line} />`)}</section>`;
}

const wishesOf = (line) => [line.variant, ...(line.choices ?? []).map((choice) => choice.name), line.note].filter(Boolean).join(" · ");

function CartLine({ line }) {
  const is_gone = isGone(line);
  const change = (quantity) => (quantity && !is_gone ? putLine({ ...line, quantity }) : takeOut(line));
  return html`<div class=${is_gone ? "line gone" : "line"}>
    <div><div class="name">${line.name}</div>
      <div class="muted small">${wishesOf(line)} ${is_gone && html`<span class="tag bad">${say("sold_out")}</span>`} ${line.pending && html`<span class="tag">${say(queue.offline ? "kept" : "sending")}</span>`}</div></div>
    <span class="price">${money(line.total)}</span>
    <${Steps} name=${line.name} quantity=${line.quantity} least=${0} most=${is_gone ? line.quantity : 99} onChange=${change} />
    <button class="button plain" aria-label="${say("change")}: ${line.name}" onClick=${() => openSheet({ name: "item", item_id: line.item_id, line })}>${say("change")}</button>
  </div>`;
}

function Rounds() {
  const waiting = roundsOnTheWay();
  const rounds = session().rounds;
  return html`${waiting.map((event) => html`<section class="card"><div class="row"><h3>${say("cart")}</h3>
      <span class="tag warn">${say(queue.offline ? "kept" : "sending")}</span></div>
      <p class="muted small">${event.data.line_ids.length} ×</p></section>`)}
    ${[...rounds].reverse().map((round) => html`<${Round} key=${`${round.number}/${round.sent_at}`} round=${round} />`)}`;
}

function Round({ round }) {
  const is_slow = round.status === "sent" && Date.now() - Date.parse(round.sent_at) > SLOW;
  const gone = (line) => round.status === "refused" || round.refused.includes(line.line_id);
  return html`<section class="card">
    <div class="row"><h3>${say("round", { number: round.number })}</h3><span class="tag ${TONES[round.status]}">${say(`round_${round.status}`)}</span></div>
    ${round.reason && html`<p class="small">${round.reason === "session_ended" ? say("came_late") : round.reason}</p>`}
    ${is_slow && html`<p class="small">${say("round_slow")}</p>`}
    ${round.lines.map(
      (line) => html`<div class="line ${gone(line) ? "gone" : ""}">
        <div><div class="name">${line.quantity} × ${line.name}</div>
        <div class="muted small">${[wishesOf(line), nameOf(line.phone_id)].filter(Boolean).join(" · ")}</div></div>
        <span class="price">${money(line.total)}</span></div>`,
    )}
  </section>`;
}

