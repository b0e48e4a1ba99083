// The menu is the server's own HTML. Here it learns to be searched, to follow what is in the cart,
// and to be taken anew when the shop changed it.
import { say, start } from "./start.js";
import { cart, itemOf, listen, loadMenu, may, me, tagOfMenu, tell } from "./store.js";

const shelves = document.getElementById("menu");
const search = document.getElementById("search");
const chips = [...document.querySelectorAll(".chips a")];
let tag = tagOfMenu();

/** As the server folds names for searching: no marks, no case, đ as d. */
const folded = (text) => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "").trim();

export function followMenu({ addOne, openItem }) {
  shelves.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-item]");
    if (!button) return;
    if (button.getAttribute("aria-disabled")) return tell(say("sold_out"));
    if (!may()) return tell(say(me().state === "out" ? "put_out" : "why_closed"));
    if (button.classList.contains("plus") && "plain" in button.dataset) return addOne(button.dataset.item);
    openItem(button.dataset.item);
    if (!itemOf(button.dataset.item)) await loadMenu();
  });
  search.addEventListener("input", filter);
  listen(() => {
    count();
    if (tagOfMenu() !== tag) renew();
  });
  watchShelves();
  count();
}

function filter() {
  const words = folded(search.value).split(/\s+/).filter(Boolean);
  let hits = 0;
  for (const shelf of shelves.querySelectorAll(".shelf")) {
    let here = 0;
    for (const row of shelf.querySelectorAll(".item")) {
      row.hidden = !words.every((word) => row.dataset.find.includes(word));
      here += !row.hidden;
    }
    shelf.hidden = !here;
    hits += here;
  }
  const none = document.getElementById("no-hits");
  none.hidden = hits > 0 || !words.length;
  none.textContent = say("no_hits", { text: search.value.trim() });
}

/** On each plus stands how many of it are in the cart. */
function count() {
  const counts = new Map();
  for (const line of cart()) counts.set(line.item_id, (counts.get(line.item_id) ?? 0) + line.quantity);
  for (const plus of shelves.querySelectorAll(".plus")) {
    const has = counts.get(plus.dataset.item);
    if (plus.textContent === String(has ?? "+")) continue;
    plus.textContent = has ?? "+";
    plus.toggleAttribute("data-count", Boolean(has));
  }
}

/** What is in front of the point says which menu it is; the rest, what is sold out of it. */
const versionOf = (tag) => tag?.split(".")[0];

async function renew() {
  const before = tag;
  tag = tagOfMenu();
  try {
    const answer = await fetch(`/session/${start.session_id}/items`, { credentials: "same-origin" });
    if (!answer.ok) return;
    shelves.innerHTML = await answer.text();
    filter();
    count();
    if (versionOf(before) !== versionOf(tag)) tell(say("menu_changed"));
  } catch {
    tag = null;
  }
}

/** The chip of the shelf that is in sight is the marked one. */
function watchShelves() {
  const mark = () => {
    const rows = [...shelves.querySelectorAll(".shelf")];
    const index = rows.findLastIndex((shelf) => shelf.getBoundingClientRect().top < 180);
    chips.forEach((chip, at) => (at === Math.max(index, 0) ? chip.setAttribute("aria-current", "true") : chip.removeAttribute("aria-current")));
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}
