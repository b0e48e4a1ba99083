// What a person with weak eyes, thick fingers or a screen reader would stumble over on the page as it is.
// Contrast by WCAG 2.2, 1.4.3; targets of 44 px by 2.5.5.
() => {
  const shown = (el) => el.checkVisibility() && el.getBoundingClientRect().width > 0;
  const top = document.querySelector("dialog[open]") ?? document.body;
  const faults = [];
  const nameOf = (el) => (el.getAttribute("aria-label") || el.labels?.[0]?.textContent || el.textContent || "").trim();
  for (const el of top.querySelectorAll("a[href], button, input, textarea, select")) {
    if (!shown(el)) continue;
    if (!nameOf(el)) faults.push("no name: " + el.outerHTML.slice(0, 90));
    const box = (el.closest("label") ?? el).getBoundingClientRect();
    if (box.height < 44 || box.width < 44) faults.push(`small: ${Math.round(box.width)}x${Math.round(box.height)} ${nameOf(el)}`);
  }
  const rgb = (text) => text.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (el) => {
    for (let at = el; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const el = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !shown(el) || el.closest(".unseen, script, style, [disabled]")) continue;
    const [one, other] = [light(rgb(getComputedStyle(el).color)), light(behind(el))].sort((x, y) => y - x);
    const contrast = (one + 0.05) / (other + 0.05);
    if (contrast < 4.5) faults.push(`faint ${contrast.toFixed(2)}: ${texts.currentNode.data.trim().slice(0, 40)}`);
    if (el.scrollWidth > el.clientWidth + 1 && getComputedStyle(el).overflowX === "hidden") faults.push("cut: " + el.textContent.slice(0, 40));
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`wider than the phone: ${document.documentElement.scrollWidth}`);
  if (new Set([...document.querySelectorAll("[id]")].map((el) => el.id)).size !== document.querySelectorAll("[id]").length) faults.push("an id twice");
  return faults;
}
