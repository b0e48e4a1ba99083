// What this phone asked to pay, kept under its key: a server that came back from an older copy may have
// lost it, paid or not. Asked again under the same key it is the same payment, and what is paid stays paid.
import { keep, kept } from "./queue.js";
import { newId, start } from "./start.js";
import { askPayment } from "./wire.js";

const ASKED = `evertill/${start.session_id}/asked`;
const MOST_ASKED = 10;
const STILL_WANTED = { pending: 15 * 60_000, success: 60 * 60_000 };
const GONE = new Set(["failed", "expired"]);

let asked = kept(ASKED);

function keepAsked(events) {
  asked = events.slice(-MOST_ASKED);
  keep(ASKED, asked);
}

/** Ask for a part of a bill; the API's answer. */
export async function askFor(phone_id, body) {
  const one = { key: newId(), phone_id, body, at: Date.now(), status: "pending" };
  const answer = await askPayment(one.key, body);
  if (answer.ok) keepAsked([...asked, { ...one, payment_id: answer.body.payment_id }]);
  return answer;
}

/** Nobody wants to pay that any more. */
export const notPaying = (payment_id) => keepAsked(asked.filter((each) => each.payment_id !== payment_id));

/** The API stands so: ask again for what it has lost. Its bill may come back some time later. */
export async function checkPayments({ payments, me }, wentBack) {
  const told = new Map(payments.map((each) => [each.payment_id, each.status]));
  const known = asked.map((each) => {
    const status = told.get(each.payment_id) ?? each.status;
    return { ...each, status, is_lost: !told.has(each.payment_id) && (wentBack || Boolean(each.is_lost)) };
  });
  keepAsked(known.filter((each) => !GONE.has(each.status)));
  for (const each of asked.filter((one) => one.is_lost && one.phone_id === me.phone_id)) {
    const is_wanted = Date.now() - each.at < (STILL_WANTED[each.status] ?? STILL_WANTED.pending);
    const answer = is_wanted ? await askPayment(each.key, each.body) : { ok: true };
    if (answer.ok || answer.status === 409) keepAsked(asked.map((one) => (one === each ? { ...one, is_lost: false } : one)));
  }
}
