// What this phone wants to tell the session, kept until the API has it: through a tunnel, a reload,
// a locked screen. In order, each under its own key, so that sending twice is the same as once.
// Rounds are kept longer: a server that came back from an older copy may have lost one it had.
import { newId, start } from "./start.js";
import { append } from "./wire.js";

const PLACE = `evertill/${start.session_id}/queue`;
const SENT = `evertill/${start.session_id}/sent`;
const MOST_SENT = 20;
const TOO_OLD = 10 * 60_000; // `session_rules.TOO_OLD`
const GOES_STALE = new Set(["round_sent", "called"]);
const IS_THERE = new Set(["line_sent", "cart_empty"]); // a till told of the round before we did

export function kept(place) {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? [];
  } catch {
    return [];
  }
}

export function keep(place, events) {
  try {
    localStorage.setItem(place, JSON.stringify(events));
  } catch {
    // A browser in private mode may keep nothing: then it is kept as long as the page is open.
  }
}

/** A round as at first, under the key it had, so that it stays one where it was not lost. */
function again(event) {
  const puts = event.lines.map((data, place) => ({ ...event, key: `${event.key}-${place}`, type: "line_put", data, lines: [] }));
  const round = { ...event, data: { line_ids: event.lines.map((line) => line.line_id) } };
  return [...puts, round].map((each) => ({ ...each, again: true, tried: true }));
}

export class Queue {
  #waiting = kept(PLACE);
  #sent = kept(SENT);
  #taken = [];
  #running = false;
  #again;
  #pause = 1000;

  /** `onChange()` whenever it changed, `onRefused(event, problem)` when the API said no. */
  constructor(onChange, onRefused) {
    this.onChange = onChange;
    this.onRefused = onRefused;
    this.offline = false;
  }

  get waiting() {
    return this.#waiting;
  }

  /** What a snapshot of that number does not know yet: just taken by the API, or still here. */
  beyond(event_seq) {
    this.#taken = this.#taken.filter((each) => each.seq > event_seq);
    return [...this.#taken.map((each) => each.event), ...this.#waiting];
  }

  /** `lines` of a round are what it takes to lay them into the cart once more. */
  add(type, data, lines = []) {
    const event = { key: newId(), type, data, lines, at: Date.now() };
    this.#waiting = [...this.#waiting.filter((each) => !this.#isReplacedBy(event, each)), event];
    this.#keep();
    this.run();
  }

  /** The API stands so: send again which of our rounds it has lost. `wentBack` to an older copy of it. */
  check({ event_seq, rounds }, wentBack) {
    if (wentBack) this.#taken = [];
    const there = new Set(rounds.flatMap((round) => round.lines.map((line) => line.line_id)));
    const known = this.#sent.filter(({ seq }) => wentBack || seq <= event_seq);
    const lost = [];
    for (const event of known) {
      const found = event.lines.filter((line) => there.has(line.line_id));
      // What of it went along is known once it is seen: a line of somebody whom nobody let in does not.
      if (found.length && !event.is_seen) Object.assign(event, { lines: found, is_seen: true });
      if (found.length < event.lines.length) lost.push(event);
    }
    this.#sent = this.#sent.filter((event) => !lost.includes(event));
    keep(SENT, this.#sent);
    if (!lost.length) return;
    this.#waiting = [...this.#waiting, ...lost.flatMap(again)];
    this.#keep();
    this.run();
  }

  /** This phone's table went from that session, which has these rounds, into ours: send here what it has not. */
  takeOver(session_id, rounds) {
    const place = `evertill/${session_id}/queue`;
    const there = new Set(rounds.flatMap((round) => round.lines.map((line) => line.line_id)));
    const goesOn = kept(place).flatMap((event) => {
      const lines = event.lines.filter((line) => !there.has(line.line_id));
      if (event.type === "round_sent") return lines.length ? again({ ...event, lines }) : [];
      return there.has(event.data.line_id) ? [] : [event];
    });
    keep(place, []);
    this.#waiting = [...this.#waiting, ...goesOn];
    this.#keep();
    this.run();
  }

  /** Send until it is empty or there is no line; then try again by itself. */
  async run() {
    if (this.#running) return;
    this.#running = true;
    clearTimeout(this.#again);
    while (this.#waiting.length && (await this.#first())) this.#pause = 1000;
    this.#running = false;
    if (!this.#waiting.length) return;
    this.#again = setTimeout(() => this.run(), this.#pause + Math.random() * 500);
    this.#pause = Math.min(this.#pause * 2, 15_000);
  }

  /** Of several touches on one line that are not on their way yet, the last one says it all. */
  #isReplacedBy(event, other) {
    const is_first = this.#running && other === this.#waiting[0];
    return !is_first && event.type === "line_put" && other.type === "line_put" && other.data.line_id === event.data.line_id;
  }

  async #first() {
    const event = this.#waiting[0];
    // What was sent before may have come there, though its answer was lost: then the API decides.
    if (!event.tried && GOES_STALE.has(event.type) && Date.now() - event.at > TOO_OLD) {
      this.#done(event);
      this.onRefused(event, { code: "too_old" });
      return true;
    }
    if (!event.tried) {
      event.tried = true;
      this.#keep();
    }
    const answer = await append(event);
    if (answer.status === 404) return false; // nobody knows this phone: the page says what to do, and comes back
    if (answer.body?.into) return false; // the table is another one's now: the page goes there, and this with it
    if (answer.status === 429) {
      this.#pause = Math.max(1, answer.wait) * 1000;
      return false;
    }
    this.offline = answer.status === 0;
    if (this.offline) {
      this.onChange();
      return false;
    }
    const is_there = event.again && IS_THERE.has(answer.body?.code);
    if (answer.ok) this.#taken.push({ event, seq: answer.body.event_seq });
    if (answer.ok || is_there) this.#has(event, answer.body.event_seq ?? event.seq);
    this.#done(event);
    if (!answer.ok && !is_there) this.onRefused(event, answer.body ?? {});
    return true;
  }

  #has(event, seq) {
    if (event.type !== "round_sent") return;
    this.#sent = [...this.#sent, { ...event, seq }].slice(-MOST_SENT);
    keep(SENT, this.#sent);
  }

  #done(event) {
    this.#waiting = this.#waiting.filter((each) => each.key !== event.key);
    this.#keep();
  }

  #keep() {
    keep(PLACE, this.#waiting);
    this.onChange();
  }
}
