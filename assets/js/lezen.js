// The reading page: after a judgement the next row has the focus and a voice says what was done; the mark of the
// current row is shown in the text. Without this script every button sends its form and the page comes back at the same
// place.
(() => {
  "use strict";
  const page = document.getElementById("lezen");
  if (!page) return;
  const voice = document.querySelector("[data-lezen-melding]");
  const rows = () => [...page.querySelectorAll("[data-toets-rij]")].filter((row) => row.checkVisibility?.() ?? true);
  const focusOf = (row) => row.querySelector("a, button") || row;
  let next = "";
  let same = "";

  const markOf = (row) => page.querySelector(row.querySelector('a[href^="#passage-"]')?.getAttribute("href") || "#geen");
  const show = (row, scroll) => {
    page.querySelectorAll(".weerklank-lezen__vondst--hier").forEach((mark) => mark.classList.remove("weerklank-lezen__vondst--hier"));
    const mark = markOf(row);
    if (!mark) return;
    mark.classList.add("weerklank-lezen__vondst--hier");
    const beside = getComputedStyle(page).gridTemplateColumns.split(" ").length > 1;
    if (beside && scroll) mark.scrollIntoView({ block: "center", behavior: "instant" });
  };
  page.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-toets-rij]");
    if (row) show(row, event.target.matches(":focus-visible")); // under a mouse nothing may move between press and release
  });
  // A key opens at once and typing goes on in the field; a mouse opens after its click, which `toggle` tells.
  const enter = (box) => {
    const inside = box?.open && box.matches(".weerklank-lezen__knoppen details, #zelf");
    const field = inside && box.querySelector("input:not([type=hidden]), textarea");
    if (field) field.focus();
  };
  page.addEventListener("click", (event) => queueMicrotask(() => enter(event.target.closest("summary")?.parentElement)));
  page.addEventListener("toggle", (event) => enter(event.target), true);
  page.addEventListener("keydown", (event) => {
    const box = event.key === "Escape" && event.target.closest(".weerklank-lezen__knoppen details[open]");
    if (!box) return;
    box.open = false;
    box.querySelector("summary").focus();
  });

  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const row = event.target.closest("[data-toets-rij]");
    const all = rows();
    const undo = event.target.querySelector('[value="teruggenomen"]');
    same = row?.id || `rij-${event.target.action.match(/passages\/(\d+)/)?.[1]}`;
    next = (!undo && row && all[all.indexOf(row) + 1]?.id) || "";
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const refused = [403, 409, 422].includes(event.detail.xhr.status);
    if (refused) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.body.addEventListener("htmx:afterSwap", () => {
    const said = page.querySelector("[data-lezen-zin]");
    const progress = page.querySelector("#voortgang")?.textContent || "";
    if (voice) voice.textContent = `${said?.dataset.lezenZin || ""} ${progress}`;
    const failed = page.querySelector("[data-lezen-fout]");
    const row = document.getElementById((!failed && next) || same) || rows()[0];
    const goal = row ? focusOf(row) : page.querySelector("[data-lezen-verder]") || document.getElementById("gevonden");
    goal?.focus({ preventScroll: false });
  });

  const first = location.hash.startsWith("#rij-") && document.getElementById(location.hash.slice(1));
  if (first) {
    first.closest("details:not([open])")?.setAttribute("open", "");
    focusOf(first).focus();
  }
})();
