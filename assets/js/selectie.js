// Words that are selected in the text of a document come into the form for what the reader missed.
(() => {
  "use strict";
  const page = document.getElementById("lezen");
  if (!page) return;

  const take = () => {
    const text = page.querySelector("[data-lezen-tekst]");
    const form = document.getElementById("zelf");
    const chosen = document.getSelection();
    if (!form || !text || chosen.isCollapsed || !text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode)) return;
    const words = chosen.toString().trim();
    if (!words) return;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(chosen.getRangeAt(0).startContainer, chosen.getRangeAt(0).startOffset);
    form.querySelector("[name=zin]").value = words;
    form.querySelector("[name=bij]").value = Number(text.dataset.begin) + before.toString().length;
  };
  // The key that opens the form may come before the browser has told of the selection, and takes the selection away.
  document.addEventListener("selectionchange", take);
  document.addEventListener("keydown", take, true);
})();
