// What this phone wants to tell the session, kept until the API has it: through a tunnel, a reload,
// a locked screen. In order, each under its own key, so that sending twice is the same as once.
import { newId, start } from "./start.js";
import { append } from "./wire.js";

const PLACE = `evertill/${start.session_id}/queue`;
const TOO_OLD = 10 * 60_000; // `session_rules.TOO_OLD`
const GOES_STALE = new Set(["round_sent", "called"]);

function kept() {
  try {
    return JSON.parse(localStorage.getItem(PLACE)) ?? [];
  } catch {
    return [];
  }
}

export class Queue {
  #waiting = kept();
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

  add(type, data) {
    const event = { key: newId(), type, data, at: Date.now() };
    this.#waiting = [...this.#waiting.filter((each) => !this.#isReplacedBy(event, each)), event];
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
    if (answer.status === 429) {
      this.#pause = Math.max(1, answer.wait) * 1000;
      return false;
    }
    this.offline = answer.status === 0;
    if (this.offline) {
      this.onChange();
      return false;
    }
    if (answer.ok) this.#taken.push({ event, seq: answer.body.event_seq });
    this.#done(event);
    if (!answer.ok) this.onRefused(event, answer.body ?? {});
    return true;
  }

  #done(event) {
    this.#waiting = this.#waiting.filter((each) => each.key !== event.key);
    this.#keep();
  }

  #keep() {
    try {
      localStorage.setItem(PLACE, JSON.stringify(this.#waiting));
    } catch {
      // A browser in private mode may keep nothing: then it is kept as long as the page is open.
    }
    this.onChange();
  }
}
