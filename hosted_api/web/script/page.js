// The page comes with the menu in it; this puts the session around it and makes it answer fingers.
import { html, render } from "./preact.js";
import { clock, money, newId, say, start } from "./start.js";
import { addOne, cart, comeAlong, follow, hurry, isGone, isIn, listen, loadMenu, may, me, nameOf, queue, session, tell, toast, total, untell, useSession } from "./store.js";
import { Icon, onSheet, openSheet, opened } from "./sheet.js";
import { BillSheet, stillToPay } from "./bill_sheet.js";
import { CartSheet } from "./cart_sheet.js";
import { ItemSheet } from "./item_sheet.js";
import { NameSheet } from "./name_sheet.js";
import { followMenu } from "./menu.js";

const SOON = 10 * 60_000;
const SHEETS = { item: ItemSheet, cart: CartSheet, bill: BillSheet, name: NameSheet };
const place = (id) => document.getElementById(id);

function Bar() {
  useSession();
  const lines = cart();
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  const call = () => {
    queue.add("called", { call_id: newId(), kind: "help", how: "" });
    tell(say(queue.offline ? "kept" : "call_sent"));
  };
  const rest = stillToPay();
  return html`<button class="button square" aria-label=${say("call")} disabled=${!may()} onClick=${call}><${Icon} name="bell" /></button>
    <button class="button grow" onClick=${() => openSheet({ name: "bill" })}><span>${say("bill")}</span>${rest > 0 && html`<span class="price">${money(rest)}</span>`}</button>
    <button class="button main grow" onClick=${() => openSheet({ name: "cart" })}><span>${say("cart")}${count > 0 && html` <span class="count">${count}</span>`}</span>
      ${count > 0 && html`<span class="price">${money(total(lines.filter((line) => !isGone(line))))}</span>`}</button>`;
}

const ENDS = { paid: ["ended_paid", "good"], expired: ["ended_expired", ""], cancelled: ["ended_cancelled", ""] };

function Notices() {
  useSession();
  const { status, expires_at, rounds, phones, into } = session();
  const said = [];
  if (queue.offline) said.push([say("offline"), ""]);
  if (into) said.push([say("merged"), ""]);
  else if (status !== "active") said.push([say(ENDS[status][0]), ENDS[status][1]]);
  else if (me().state !== "in") said.push([say(me().state === "out" ? "put_out" : "not_let_in"), me().state === "out" ? "bad" : ""]);
  const left = Date.parse(expires_at) - Date.now();
  if (status === "active" && !rounds.length && left < SOON) said.push([say("time_left", { time: clock(left) }), ""]);
  const strangers = isIn() ? phones.filter((phone) => phone.state === "waiting") : [];
  const let_in = (phone) => queue.add("phone_let_in", { phone_id: phone.phone_id });
  return html`${said.map(([text, tone]) => html`<div class="notice ${tone}"><p class="wrap">${text}</p></div>`)}
    ${strangers.map((phone) => html`<div class="notice"><div class="wrap"><span>${say("let_in_asked", { name: nameOf(phone.phone_id) })}</span>
      <button class="button" onClick=${() => let_in(phone)}>${say("let_in")}</button></div></div>`)}`;
}

function Toast() {
  useSession();
  const now = toast();
  if (!now) return null;
  const undo = () => {
    now.undo();
    untell();
  };
  return html`<div class="toast"><span>${now.text}</span>${now.undo && html`<button onClick=${undo}>${say("undo")}</button>`}</div>`;
}

function Sheets() {
  useSession();
  const sheet = opened();
  return sheet && html`<${SHEETS[sheet.name]} key=${sheet.name} ...${sheet} />`;
}

// A sheet covers the page and all that is on it, so what is said meanwhile is said on the sheet.
const toasts = place("toasts");

function drawSheets() {
  document.body.append(toasts);
  render(html`<${Sheets} key=${opened()?.name ?? ""} />`, place("sheets"));
  document.querySelector("dialog[open]")?.append(toasts);
}

function showTable() {
  const { table, area } = session();
  const name = /^\d+$/.test(table) ? say("table", { table }) : table; // "Bàn 5" says it by itself
  place("table").textContent = [name, area].filter(Boolean).join(" · ");
}

onSheet(drawSheets);
listen(showTable);
render(html`<${Bar} />`, place("bar"));
render(html`<${Notices} />`, place("notices"));
render(html`<${Toast} />`, toasts);
followMenu({ addOne, openItem: (item_id) => openSheet({ name: "item", item_id }) });
addEventListener("online", hurry);
document.addEventListener("visibilitychange", () => document.hidden || hurry());
setInterval(() => render(html`<${Notices} />`, place("notices")), 30_000);
document.documentElement.dataset.ready = "";
performance.mark("ready");

queue.run();
comeAlong();
follow();
(window.requestIdleCallback ?? setTimeout)(() => loadMenu());
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/guest.js", { scope: "/session/" }).catch(() => {});
