// What the server put into the page: texts, money, and how the session stood as it was made.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const texts = read("texts");

export const start = read("start");

/** The sentence of that name, its blanks filled in. */
export function say(name, blanks = {}) {
  return texts[name].replace(/\{(\w+)\}/g, (_, blank) => blanks[blank] ?? "");
}

const { exponent } = start;
const figures = new Intl.NumberFormat(start.figures, { minimumFractionDigits: exponent, maximumFractionDigits: exponent });

/** Minor units as people read them here: 28.000 ₫, Rp28.000. The server writes them the same way. */
export function money(minor) {
  const figure = figures.format(Math.abs(minor) / 10 ** exponent);
  return (minor < 0 ? "−" : "") + start.price.replace("{figure}", figure);
}

/** Minutes and seconds, for a countdown. */
export function clock(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** An id that no other phone makes. `crypto.randomUUID` is missing where the page came without TLS. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
