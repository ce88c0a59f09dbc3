// Step two: words that are selected in the text go into the box "ook weg". Without this script people type them.
(() => {
  const form = document.querySelector("[data-maskering]");
  const box = form?.querySelector("#weghalen");
  const row = form?.querySelector("[data-weghalen-knop]");
  const text = form?.querySelector(".weerklank-tekst");
  if (!box || !row || !text) return;
  const button = row.querySelector("button");
  const chosen = () => {
    const selection = document.getSelection();
    const inside = selection && selection.rangeCount && text.contains(selection.getRangeAt(0).commonAncestorContainer);
    return inside ? selection.toString().replace(/\s+/g, " ").trim() : "";
  };
  row.hidden = false;
  let words = "";
  document.addEventListener("selectionchange", () => {
    const now = chosen();
    if (now) words = now;
    button.disabled = !words;
  });
  button.disabled = true;
  button.addEventListener("click", () => {
    if (!words) return;
    box.value = [box.value.trim(), words].filter(Boolean).join("\n");
    words = "";
    button.disabled = true;
    box.focus();
  });
  text.addEventListener("mouseup", () => {
    if (chosen()) form.querySelector("[data-weghalen]").open = true;
  });
})();
