// A menu that slides starts at where one is. For browsers whose style sheets cannot say this (scroll-initial-target);
// without scripts such a menu starts at the left, and slides by hand.
(() => {
  "use strict";
  if (CSS.supports("scroll-initial-target", "nearest")) return;
  for (const here of document.querySelectorAll(".weerklank-navigatie__koppeling[aria-current]")) {
    const row = here.closest("ul");
    const past = here.getBoundingClientRect().right - row.getBoundingClientRect().right;
    if (past > 0) row.scrollLeft += past + 48;
  }
})();
