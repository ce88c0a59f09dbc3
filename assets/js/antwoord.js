// Shows, per point of an answer, only the fields that its kind asks for. Without this script all are shown, each
// group under the legend that says when it is needed; what was typed in a hidden group stays and is sent.
for (const point of document.querySelectorAll("[data-punt]")) {
  const choice = point.querySelector("select");
  const show = () => {
    for (const group of point.querySelectorAll("[data-bij]")) {
      group.hidden = !group.dataset.bij.split(" ").includes(choice.value);
    }
  };
  choice.addEventListener("change", show);
  show();
}
