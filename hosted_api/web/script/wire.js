// The way to the API. An answer is the document, a refusal, or nothing where there is no line.
import { start } from "./start.js";

const BASE = `/v1/sessions/${start.session_id}`;
const PATIENCE = 15_000;

/** `{ok, status, body}`; `status` 0 where nobody answered, or answered that they cannot now. */
async function ask(path, { method = "GET", body, key, patience = PATIENCE } = {}) {
  const headers = { accept: "application/json" };
  if (key) headers["idempotency-key"] = key;
  if (body) headers["content-type"] = "application/json";
  try {
    const answer = await fetch(path, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
      credentials: "same-origin",
      cache: "no-store",
    });
    const wait = Number(answer.headers.get("retry-after")) || 0;
    if (answer.status >= 500) return { ok: false, status: 0, wait };
    const is_json = answer.headers.get("content-type")?.includes("json");
    return { ok: answer.ok, status: answer.status, wait, body: is_json ? await answer.json() : null };
  } catch {
    return { ok: false, status: 0, wait: 0 };
  }
}

/** One event of this phone, under a key that makes a repeat harmless. */
export const append = (event) =>
  ask(`${BASE}/events`, {
    method: "POST",
    key: event.key,
    body: { type: event.type, data: event.data, waited: Math.floor((Date.now() - event.at) / 1000) },
  });

export const fetchSnapshot = (session_id = start.session_id) => ask(`/v1/sessions/${session_id}/snapshot`);
export const fetchMenu = () => ask(`${BASE}/menu`);
export const fetchMethods = () => ask(`/session/${start.session_id}/methods`);
export const fetchPayment = (id) => ask(`/session/${start.session_id}/payments/${id}`);
export const askPayment = (key, body) => ask(`${BASE}/payments`, { method: "POST", key, body });
export const stopPayment = (key, id) => ask(`${BASE}/payments/${id}/cancel`, { method: "POST", key, body: {} });

/** Waits at the API until something is newer than `after`, or another menu than this is in force. */
export const waitForNews = (after, menu, seconds) =>
  ask(`${BASE}/events?after=${after}&limit=1&wait=${seconds}&menu=${menu}`, { patience: seconds * 1000 + PATIENCE });
