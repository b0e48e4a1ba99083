// A snapshot of the API as the page reads it: lists in their order, and which phone this one is.
const NOBODY = { number: 0, name: "", state: "out" };

export function readSnapshot({ event_seq, phone_id, session }) {
  const phones = Object.values(session.phones).sort((one, other) => one.number - other.number);
  return {
    ...session,
    event_seq,
    status: session.into ? "cancelled" : session.ended,
    phones,
    me: { ...NOBODY, phone_id, ...session.phones[phone_id] },
    cart: Object.values(session.cart),
    calls: Object.values(session.calls),
    bills: Object.values(session.bills),
    payments: Object.values(session.payments),
  };
}

/** The ids of the choices of a line, which comes from here or from the API. */
export const optionsOf = (line) => line.option_ids ?? (line.choices ?? []).map((choice) => choice.option_id);

const OVER = new Set(["success", "failed", "expired", "refunded", "partially_refunded"]);

/** A payment that nobody waits for any more. */
export const isOver = (payment) => OVER.has(payment.status);
