// Keeps what somebody types on their own device until it is sent, so that a closed browser or an ended session
// costs nothing. Per account (the mark in body data-wie), for a set number of days; gone after sending, after
// "wis concept" and after logging out.
(() => {
  "use strict";
  const who = document.body.dataset.wie;
  if (!who || window.weerklankConcept) return;
  window.weerklankConcept = true;
  const PREFIX = "weerklank-concept:";
  const DAY = 86_400_000;

  const store = (() => {
    try {
      localStorage.setItem(PREFIX, "");
      localStorage.removeItem(PREFIX);
      return localStorage;
    } catch {
      return null; // storage is blocked: everything works, only without drafts
    }
  })();
  if (!store) return;

  const keyOf = (name) => `${PREFIX}${who}:${name}`;
  const ours = () => Object.keys(store).filter((key) => key.startsWith(PREFIX));
  const read = (key) => {
    try {
      return JSON.parse(store.getItem(key));
    } catch {
      return null;
    }
  };

  ours().forEach((key) => (read(key)?.tot > Date.now() ? null : store.removeItem(key)));
  document.querySelectorAll("[data-concept-klaar]").forEach((done) => {
    store.removeItem(keyOf(done.dataset.conceptKlaar));
  });
  document.querySelectorAll("[data-wis-concepten]").forEach((button) => {
    button.addEventListener("click", () => ours().forEach((key) => store.removeItem(key)));
  });

  const form = document.querySelector("form[data-concept]");
  if (!form) return;
  const note = document.querySelector("[data-concept-melding]");
  const key = keyOf(form.dataset.concept);
  const fields = [...form.elements].filter(
    (field) => field.name && field.type && !["hidden", "password", "file", "submit", "button"].includes(field.type),
  );
  const choice = (field) => field.type === "checkbox" || field.type === "radio";
  const name = (field) => (choice(field) ? `${field.name}=${field.value}` : field.name);

  const show = (kept) => note && (note.hidden = !kept);
  const save = () => {
    const words = fields.filter((field) => !choice(field)).some((field) => field.value.trim());
    if (!words) return forget();
    const values = Object.fromEntries(fields.map((field) => [name(field), choice(field) ? field.checked : field.value]));
    const days = Number(form.dataset.conceptDagen || 7);
    store.setItem(key, JSON.stringify({ tot: Date.now() + days * DAY, values }));
    return show(true);
  };
  const forget = () => {
    store.removeItem(key);
    show(false);
  };

  const kept = read(key);
  if (kept && !fields.some((field) => !choice(field) && field.tagName !== "SELECT" && field.value.trim())) {
    fields.filter((field) => name(field) in kept.values).forEach((field) => {
      field[choice(field) ? "checked" : "value"] = kept.values[name(field)];
    });
  }
  show(Boolean(kept));
  form.addEventListener("input", save);
  document.querySelector("[data-concept-wis]")?.addEventListener("click", () => {
    form.reset();
    fields.filter((field) => !choice(field) && field.tagName !== "SELECT").forEach((field) => (field.value = ""));
    forget();
    fields[0]?.focus();
  });
})();
