// Says in time that the session ends and lets somebody stay (WCAG 2.2.1). After the end nothing typed is lost:
// log in in another tab, come back, and this page takes over the new token of the form.
(() => {
  "use strict";
  const bar = document.querySelector("[data-sessie-balk]");
  const start = Number(document.body.dataset.sessie);
  if (!bar || !start) return;
  const WARNING = Math.min(300, start / 4);
  const soon = bar.querySelector("[data-sessie-bijna]");
  const over = bar.querySelector("[data-sessie-voorbij]");
  const address = bar.dataset.sessieBalk;
  let ends = Date.now() + start * 1000;

  const tokens = () => [...document.querySelectorAll("input[name=csrfmiddlewaretoken]")];

  const take = (state) => {
    ends = Date.now() + state.seconden * 1000;
    if (state.token) tokens().forEach((field) => (field.value = state.token));
    tick();
  };

  const ask = (method) =>
    fetch(address, {
      method,
      credentials: "same-origin",
      headers: { Accept: "application/json", "X-CSRFToken": tokens()[0]?.value || "" },
    })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((state) => state && take(state))
      .catch(() => {}); // no network: the clock goes on

  const tick = () => {
    const left = (ends - Date.now()) / 1000;
    bar.hidden = left > WARNING;
    soon.hidden = left <= 0;
    over.hidden = left > 0;
  };

  bar.querySelector("[data-sessie-blijf]").addEventListener("click", () => ask("POST"));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && ends - Date.now() < WARNING * 1000) ask("GET");
  });
  setInterval(tick, 5000);
})();
