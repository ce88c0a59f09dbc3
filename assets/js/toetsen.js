// Keys for a queue: j and k (or the arrows inside the list) move, a letter does what its button does, ? explains.
// Never while somebody types, never together with Ctrl, Alt or Meta, and it can be switched off (WCAG 2.1.4).
(() => {
  "use strict";
  const SWITCH = "weerklank-toetsen";
  const list = document.querySelector("[data-toetsen]");
  if (!list && !document.querySelector("[data-toets]")) return;
  const help = document.querySelector("[data-toetsen-uitleg]");
  const toggle = document.querySelector("[data-toetsen-aan]");

  const remembered = () => {
    try {
      return localStorage.getItem(SWITCH) !== "uit";
    } catch {
      return true;
    }
  };
  let on = remembered();
  if (toggle) {
    toggle.checked = on;
    toggle.addEventListener("change", () => {
      on = toggle.checked;
      try {
        localStorage.setItem(SWITCH, on ? "aan" : "uit");
      } catch {
        // not remembered, still switched for this page
      }
    });
  }
  document.querySelectorAll("[data-toetsen-toon]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => help?.showModal());
  });

  const shown = (part) => part.checkVisibility?.() ?? true;
  const rows = () => [...(list?.querySelectorAll("[data-toets-rij]") || [])].filter(shown);
  const current = () => document.activeElement?.closest("[data-toets-rij]") || list?.querySelector('[data-toets-rij][aria-current="true"]');
  // A dialog that was closed just now keeps the focus until the next frame: nobody types in what is not shown.
  const typing = (target) => shown(target) && target.closest("input, textarea, select, [contenteditable]");

  const go = (step) => {
    const all = rows();
    const at = all.indexOf(current());
    const next = all[Math.min(Math.max(at < 0 ? 0 : at + step, 0), all.length - 1)];
    if (!next) return;
    all.forEach((row) => row.removeAttribute("aria-current"));
    next.setAttribute("aria-current", "true");
    (next.querySelector("a, button") || next).focus();
    next.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    const inside = list?.contains(event.target);
    const step = { j: 1, k: -1, ArrowDown: inside ? 1 : 0, ArrowUp: inside ? -1 : 0 }[event.key] || 0;
    if (step) {
      event.preventDefault();
      go(step);
    } else if (event.key === "?" && help) {
      event.preventDefault();
      help.showModal();
    } else if (/^[a-z]$/.test(event.key)) {
      const wanted = `[data-toets="${event.key}"]`;
      const button = current()?.querySelector(wanted) || document.querySelector(`${wanted}:not([data-toets-rij] *)`);
      if (button) {
        event.preventDefault();
        button.focus(); // what a key opens is where the next Tab goes on
        button.click();
      }
    }
  });
})();
