// The bill as the counter has it, to the last unit, and the ways to pay it.
import { askFor, notPaying } from "./asked.js";
import { html, useEffect, useState } from "./preact.js";
import { isOver } from "./reading.js";
import { clock, money, newId, say, start } from "./start.js";
import { isIn, me, may, queue, refresh, session, tell } from "./store.js";
import { Sheet } from "./sheet.js";
import { fetchMethods, fetchPayment, stopPayment } from "./wire.js";

const FAILED = { failed: "pay_failed", expired: "pay_expired" };

/** The bills this phone may see: the table's, or its own where each pays for itself. */
export function bills() {
  const all = session().bills.filter((bill) => bill.status !== "cancelled");
  return session().mode === "pay_each" ? all.filter((bill) => bill.phone_id === me().phone_id) : all;
}

export const stillToPay = () => bills().reduce((sum, bill) => sum + bill.rest, 0);

export function BillSheet() {
  const mine = bills();
  const [paying, setPaying] = useState(() => openPayment());
  if (paying) return html`<${PaySheet} payment_id=${paying} leave=${() => setPaying(null)} />`;
  const open = mine.filter((bill) => bill.status === "open" && bill.rest > 0);
  return html`<${Sheet} title=${say("bill")} foot=${may() && html`<${AskForBill} />`}>
    ${!mine.length && html`<p class="muted">${say("bill_none")}</p>`}
    ${mine.map((bill) => html`<${Bill} key=${bill.order_id} bill=${bill} />`)}
    ${isIn() && open.map((bill) => html`<${Pay} key=${`pay-${bill.order_id}`} bill=${bill} begin=${setPaying} />`)}
  </${Sheet}>`;
}

/** A payment of this phone that is still on its way: a reload goes on with it. */
function openPayment() {
  const mine = session().payments.filter((each) => each.phone_id === me().phone_id && !isOver(each));
  return mine.at(-1)?.payment_id ?? null;
}

function Bill({ bill }) {
  const sum = (name, amount) => amount !== 0 && html`<div class="sum"><span>${say(name)}</span><span class="price">${money(amount)}</span></div>`;
  return html`<section class="card"><h3>${say("bill_number", { number: bill.number })}</h3>
    <div>${bill.lines.map(
      (line) => html`<div class="line"><div><div class="name">${pieces(line.quantity)} × ${line.name}</div>
        <div class="muted small">${[line.note, line.status && say(`round_${line.status}`)].filter(Boolean).join(" · ")}</div></div>
        <span class="price">${money(line.total)}</span></div>`,
    )}</div>
    <div>${sum("subtotal", bill.subtotal)}${sum("discount", -bill.discount)}${sum("service", bill.service)}
      ${sum(bill.subtotal - bill.discount + bill.service === bill.total ? "tax_included" : "tax", bill.tax)}
      <div class="sum total"><span>${say("total")}</span><span class="price">${money(bill.total)}</span></div>
      ${sum("paid", -bill.paid)}
      ${bill.paid > 0 && html`<div class="sum total"><span>${say("rest")}</span><span class="price">${money(bill.rest)}</span></div>`}</div>
  </section>`;
}

const pieces = (thousandths) => new Intl.NumberFormat(start.language, { maximumFractionDigits: 3 }).format(thousandths / 1000);

function AskForBill() {
  const asked = session().calls.some((call) => call.kind === "bill" && !call.answered);
  const ask = (how) => {
    queue.add("called", { call_id: newId(), kind: "bill", how });
    tell(say("bill_asked"));
  };
  if (asked) return html`<p class="middle muted">${say("bill_asked")}</p>`;
  return html`<div class="row"><button class="button grow" onClick=${() => ask("cash")}>${say("ask_cash")}</button>
    <button class="button grow" onClick=${() => ask("card")}>${say("ask_card")}</button></div>
    <p class="middle muted small">${say("ask_bill_hint")}</p>`;
}

function Pay({ bill, begin }) {
  const [part, setPart] = useState("all");
  const [of, setOf] = useState(2);
  const [busy, setBusy] = useState(false);
  const [methods, setMethods] = useState(null);
  useEffect(() => {
    fetchMethods().then((answer) => setMethods(answer.ok ? answer.body.methods : []));
  }, []);
  if (!methods) return html`<p class="muted">${say("loading")}</p>`;
  if (!methods.length) return html`<p class="muted">${say("no_methods")}</p>`;
  const pay = async (method) => {
    setBusy(true);
    const answer = await askFor(me().phone_id, { method, part, of: part === "share" ? of : 1, bill: bill.order_id });
    setBusy(false);
    if (answer.ok) return begin(answer.body.payment_id);
    tell(answer.body?.detail ?? say(answer.status ? "pay_failed" : "offline"));
  };
  const pick = (value, label) => html`<label class="pick"><input type="radio" name="part-${bill.order_id}" checked=${part === value} onChange=${() => setPart(value)} /><span class="name">${label}</span></label>`;
  return html`<section class="card"><h3>${say("pay")}</h3>
    <fieldset><legend>${say("part_title")}</legend>
      ${pick("all", say("part_all"))} ${session().mode === "pay_at_end" && pick("own", say("my_part"))}
      ${session().mode === "pay_at_end" && pick("share", say("part_share", { count: of }))}
      ${part === "share" && html`<div class="row"><input type="range" min="2" max="20" value=${of} aria-label=${say("people")} onInput=${(event) => setOf(Number(event.target.value))} /><b>${of} ${say("people")}</b></div>`}
    </fieldset>
    <p class="muted small">${say("pay_method")}</p>
    ${methods.map((method) => html`<button class="button main wide" disabled=${busy} onClick=${() => pay(method.method)}>${method.name}</button>`)}
  </section>`;
}

function PaySheet({ payment_id, leave }) {
  const [payment, setPayment] = useState(null);
  const [, tick] = useState(0);
  const told = session().payments.find((each) => each.payment_id === payment_id);
  const status = told?.status ?? payment?.status ?? "pending";
  useEffect(() => {
    fetchPayment(payment_id).then((answer) => answer.ok && setPayment(answer.body));
    const second = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(second);
  }, [payment_id, status]);
  if (!payment) return html`<${Sheet} title=${say("pay")}><p class="muted">${say("loading")}</p></${Sheet}>`;
  const price = money(payment.amount);
  if (isOver({ status })) return html`<${Sheet} title=${say("pay")} foot=${html`<button class="button main wide" onClick=${leave}>${say(FAILED[status] ? "retry" : "close")}</button>`}>
    <p class="big middle" role="status">${FAILED[status] ? say(FAILED[status]) : say("pay_success", { price })}</p></${Sheet}>`;
  const stop = async () => {
    await stopPayment(newId(), payment_id);
    notPaying(payment_id);
    await refresh();
    leave();
  };
  const left = Date.parse(payment.expires_at) - Date.now();
  return html`<${Sheet} title=${say("pay_amount", { price })} foot=${html`<button class="button wide" onClick=${stop}>${say("pay_cancel")}</button>`}>
    ${payment.picture && html`<div class="qr"><img src=${payment.picture} width="272" height="272" alt=${say("qr_picture", { price })} />
      <a class="button" href=${payment.picture} download="qr-${payment.amount}.png">${say("save_picture")}</a>
      <p class="muted small middle">${say("pay_qr_hint")}</p></div>`}
    ${payment.redirect_url && html`<a class="button main wide" href=${payment.redirect_url} rel="noreferrer">${say("open_app", { name: payment.name })}</a>`}
    ${payment.copies.length > 0 && html`<div class="card"><dl class="copies">${payment.copies.map((each) => html`<${Copy} ...${each} />`)}</dl></div>`}
    <p class="middle" role="status">${say(status === "unknown" ? "pay_unknown" : "pay_waiting")} <span class="muted">${left > 0 ? say("pay_left", { time: clock(left) }) : ""}</span></p>
  </${Sheet}>`;
}

function Copy({ name, text }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(say("copied"));
    } catch {
      getSelection().selectAllChildren(document.getElementById(`copy-${name}`));
    }
  };
  const label = say(`copy_${name}`);
  return html`<dt>${label}</dt><dd id="copy-${name}">${text}</dd><button class="button plain" aria-label="${say("copy")}: ${label}" onClick=${copy}>${say("copy")}</button>`;
}
