// How the session stands, as this phone knows it: the API's last word, and over it what is not sent yet.
import { checkPayments } from "./asked.js";
import { useEffect, useReducer } from "./preact.js";
import { Queue } from "./queue.js";
import { isOver, optionsOf, readSnapshot } from "./reading.js";
import { newId, say, start } from "./start.js";
import { fetchMenu, fetchSnapshot, waitForNews } from "./wire.js";

const WAIT_SECONDS = 25;
const listeners = new Set();
let snapshot = readSnapshot(start.snapshot);
let menuTag = start.menu_tag;
let menu = null;
let menuAsked = null;

export const me = () => snapshot.me;
export const session = () => snapshot;
export const tagOfMenu = () => menuTag;
export const queue = new Queue(changed, refused);
queue.check(snapshot, true);
checkPayments(snapshot, true);

/** A component that shows the session is drawn again whenever that changes. */
export function useSession() {
  const [, draw] = useReducer((times) => times + 1, 0);
  useEffect(() => {
    listeners.add(draw);
    return () => listeners.delete(draw);
  }, []);
  return snapshot;
}

export function listen(heard) {
  listeners.add(heard);
}

function changed() {
  for (const heard of listeners) heard();
}

// ---------------------------------------------------------------- messages that pass

let message = null;
export const toast = () => message;

/** Say something for a few seconds; `undo` takes it back. */
export function tell(text, undo = null) {
  const said = { text, undo, id: newId() };
  message = said;
  changed();
  setTimeout(() => {
    if (message === said) message = null;
    changed();
  }, undo ? 6000 : 4000);
}

export function untell() {
  message = null;
  changed();
}

const WHY = {
  sold_out: "why_sold_out",
  price_changed: "why_price",
  not_on_menu: "why_sold_out",
  choice_missing: "why_choice_missing",
  session_closed: "why_closed",
  too_many_lines: "why_many",
};

function refused(event, problem) {
  if (problem.code === "too_old") tell(say("kept_old"));
  else if (problem.code === "not_let_in") tell(say("not_let_in"));
  else {
    const why = say(WHY[problem.code] ?? "why_refused");
    tell(say("line_failed", { name: namesOf(event, problem.lines ?? []) || say("cart"), why }));
  }
  if (problem.code === "sold_out" || problem.code === "price_changed") loadMenu(true);
  refresh();
}

/** What the API would not take, as a guest knows it. */
function namesOf(event, line_ids) {
  const known = snapshot.cart.filter((line) => line_ids.includes(line.line_id)).map((line) => line.name);
  return known.join(", ") || itemOf(event.data.item_id)?.name || "";
}

// ---------------------------------------------------------------- the API's word

const answeredCalls = () => snapshot.calls.filter((call) => call.kind === "help" && call.answered).map((call) => call.call_id);

/** Ask how it stands, and draw what is new. `isBehind`: the API said that it has less than we know. */
export async function refresh(isBehind = false) {
  const answer = await fetchSnapshot();
  const wentBack = isBehind && answer.ok && answer.body.event_seq < snapshot.event_seq;
  if (wentBack || (answer.ok && answer.body.event_seq >= snapshot.event_seq)) {
    const heard = new Set(answeredCalls());
    snapshot = readSnapshot(answer.body);
    queue.check(snapshot, wentBack);
    checkPayments(snapshot, wentBack);
    changed();
    moveOn();
    if (answeredCalls().some((call_id) => !heard.has(call_id))) tell(say("answered")); // also where it was quick
  }
  return answer;
}

/** The table of this page was put together with another: the API knows with which. Who is paying pays first. */
function moveOn() {
  const is_paying = snapshot.payments.some((each) => each.phone_id === me().phone_id && !isOver(each));
  if (snapshot.into && !start.snapshot.session.into && !is_paying) location.reload();
}

/** The page was sent here from such a session: what this phone had not sent there goes on here. */
export async function comeAlong() {
  const from = new URLSearchParams(location.search).get("from");
  if (!from) return;
  const answer = await fetchSnapshot(from);
  if (answer.status === 0) return void setTimeout(comeAlong, 5000);
  if (answer.ok) queue.takeOver(from, answer.body.session.rounds);
  tell(say("merged"));
  history.replaceState(null, "", location.pathname);
}

/** Follow the session until the page is left: news come as they happen, silence costs nothing. */
export async function follow() {
  let pause = 1000;
  for (;;) {
    const after = snapshot.event_seq;
    const asked = await waitForNews(after, menuTag, document.hidden ? 1 : WAIT_SECONDS);
    const has_line = asked.status !== 0;
    if (has_line === queue.offline) {
      queue.offline = !has_line;
      changed();
      if (has_line) queue.run();
    }
    if (asked.ok) noteMenu(asked.body.menu);
    if (asked.ok && asked.body.head > snapshot.event_seq) await refresh();
    else if (asked.ok && asked.body.head < after) await refresh(true);
    else if (asked.status === 401 || asked.status === 403 || asked.status === 404) location.reload();
    pause = asked.ok ? 250 : Math.min(pause * 2, 15_000);
    await rest(document.hidden ? 20_000 : Math.max(pause, asked.wait * 1000));
  }
}

let wake = null;

function rest(milliseconds) {
  return new Promise((done) => {
    wake = done;
    setTimeout(done, milliseconds);
  });
}

/** The phone was unlocked, or has a line again: look at once. */
export function hurry() {
  wake?.();
  queue.run();
}

/** Another menu is in force: something is sold out, or costs something else. */
async function noteMenu(tag) {
  if (!tag || tag === menuTag) return;
  menuTag = tag;
  const had = cart().filter((line) => !isGone(line));
  await loadMenu(true);
  const gone = had.filter(isGone).map((line) => line.name);
  if (gone.length) tell(say("gone", { name: gone.join(", ") }));
}

/** The menu with all choices, for the sheets; asked for once. */
export async function loadMenu(again = false) {
  if (again || !menuAsked) menuAsked = fetchMenu();
  const answer = await menuAsked;
  if (answer.ok) menu = new Map(answer.body.items.map((item) => [item.id, whole(item)]));
  else menuAsked = null;
  changed();
  return menu;
}

/** With what the API leaves out because it is usual. */
function whole(item) {
  const groups = (item.modifiers ?? []).map((group) => ({
    minimum: 0,
    maximum: 1,
    defaults: [],
    ...group,
    options: group.options.map((option) => ({ price: 0, ...option })),
  }));
  return { variants: [], ...item, modifiers: groups };
}

export const itemOf = (id) => menu?.get(id);

/** A line of which something is not to be had any more, as far as this phone knows. */
export function isGone(line) {
  const item = itemOf(line.item_id);
  if (!item) return Boolean(menu);
  const { variant, options } = chosen(item, line);
  const is_whole = Boolean(variant) === Boolean(line.variant_id) && options.length === optionsOf(line).length;
  return !is_whole || [item, variant, ...options].some((part) => part?.sold_out);
}

// ---------------------------------------------------------------- with what is not sent yet

/** The cart as it will be once everything is sent. Lines on their way say `pending`. */
export function cart() {
  const lines = new Map(snapshot.cart.map((line) => [line.line_id, line]));
  for (const { type, data } of queue.beyond(snapshot.event_seq)) {
    if (type === "line_put") lines.set(data.line_id, { ...lines.get(data.line_id), ...shown(data), pending: true });
    if (type === "line_taken_out") lines.delete(data.line_id);
    if (type === "round_sent") for (const id of data.line_ids) lines.delete(id);
  }
  return [...lines.values()];
}

/** Rounds that are on their way to the counter, newest last. */
export const roundsOnTheWay = () => queue.waiting.filter((event) => event.type === "round_sent");

/** A line as it will be shown until the API has named and priced it. */
function shown(data) {
  const item = itemOf(data.item_id);
  const row = document.querySelector(`[data-item="${CSS.escape(data.item_id)}"]`);
  const unit = unitPrice(item, data) ?? Number(row?.dataset.price ?? 0);
  const name = item?.name ?? row?.dataset.name ?? "";
  return { ...data, phone_id: data.phone_id ?? me().phone_id, name, unit_price: unit, total: unit * data.quantity, ...words(item, data) };
}

function words(item, data) {
  if (!item) return { variant: "", choices: [] };
  const { variant, options } = chosen(item, data);
  return { variant: variant?.name ?? "", choices: options.map(({ id, name, price }) => ({ option_id: id, name, price })) };
}

/** What one costs with its choices, or null while the menu is not there. */
export function unitPrice(item, data) {
  if (!item) return null;
  const { variant, options } = chosen(item, data);
  return options.reduce((sum, option) => sum + option.price, variant ? variant.price : item.price ?? 0);
}

/** The variant and the options of a line, as the menu has them. */
function chosen(item, data) {
  const known = item.modifiers.flatMap((group) => group.options);
  const options = optionsOf(data).map((id) => known.find((each) => each.id === id));
  return { variant: item.variants.find((each) => each.id === data.variant_id), options: options.filter(Boolean) };
}

export const total = (lines) => lines.reduce((sum, line) => sum + line.total, 0);

/** What a phone is called here. */
export function nameOf(phone_id) {
  if (phone_id === me().phone_id) return say("mine");
  const phone = snapshot.phones.find((each) => each.phone_id === phone_id);
  return phone?.name || say("others", { number: phone?.number ?? "?" });
}

// ---------------------------------------------------------------- what a finger does

/** Whoever waits to be let in may choose and send: the counter looks at it first. */
export const may = () => snapshot.status === "active" && me().state !== "out";
export const isIn = () => may() && me().state === "in";

export function putLine(line) {
  queue.add("line_put", wish(line));
}

export function sendRound(lines) {
  queue.add("round_sent", { line_ids: lines.map((line) => line.line_id) }, lines.map(wish));
}

/** A line as the API is asked for it. */
function wish(line) {
  return {
    line_id: line.line_id ?? newId(),
    item_id: line.item_id,
    variant_id: line.variant_id ?? "",
    option_ids: optionsOf(line),
    quantity: line.quantity,
    note: line.note ?? "",
  };
}

export function takeOut(line) {
  queue.add("line_taken_out", { line_id: line.line_id });
  tell(say("removed", { name: line.name }), () => putLine({ ...line, line_id: newId() }));
}

/** One more of something without choices: on this phone's own line, if it has one. */
export function addOne(item_id) {
  const is_same = (line) =>
    line.phone_id === me().phone_id && line.item_id === item_id && !line.note && !line.variant_id && !line.choices?.length;
  const line = cart().find((each) => is_same(each) && each.quantity < 99);
  putLine(line ? { ...line, quantity: line.quantity + 1 } : { item_id, quantity: 1 });
}
