// Sorting by a column and finding a file; the page reads without them.
(() => {
  const body = document.querySelector("tbody");
  const rows = [...body.rows];
  const headings = [...document.querySelectorAll("thead th[data-sort]")];
  const figure = (cell) => parseFloat(cell.textContent.replaceAll(",", "")) || 0;

  for (const heading of headings) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    const column = heading.cellIndex;
    const named = heading.dataset.sort === "name";
    const lowFirst = ["name", "score", "fluency"].includes(heading.dataset.sort);
    button.addEventListener("click", () => {
      const now = heading.getAttribute("aria-sort");
      const up = now ? now === "descending" : lowFirst;
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", up ? "ascending" : "descending");
      const sorted = [...rows].sort((a, b) => {
        const order = named
          ? a.dataset.name.localeCompare(b.dataset.name)
          : figure(a.cells[column]) - figure(b.cells[column]);
        return up ? order : -order;
      });
      body.append(...sorted);
    });
  }

  const find = document.getElementById("find");
  const held = document.getElementById("held");
  function filter() {
    const words = find.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = !row.dataset.name.includes(words) || (held.checked && row.className !== "hold");
      shown += row.hidden ? 0 : 1;
    }
    const all = shown === rows.length;
    document.getElementById("shown").textContent = all ? "" : `${shown} of ${rows.length} shown`;
  }
  find.addEventListener("input", filter);
  held.addEventListener("change", filter);
  filter(); // a page that is gone back to keeps what was typed
  document.getElementById("filters").hidden = false;
})();
