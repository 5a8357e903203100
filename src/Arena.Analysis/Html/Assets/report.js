// Sorts a table by the column whose head is clicked. Without scripts the tables stay as they are written.
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  const keyOf = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const isNumber = head.classList.contains("number");
    head.setAttribute("aria-sort", "none");
    head.tabIndex = 0;
    const sort = () => {
      const sign = head.getAttribute("aria-sort") === (isNumber ? "descending" : "ascending") ? -1 : 1;
      const direction = isNumber ? -sign : sign;
      const compare = isNumber ? (a, b) => a - b : (a, b) => a.localeCompare(b);
      const rows = [...body.rows].sort((a, b) => direction * compare(keyOf(a, column), keyOf(b, column)));
      for (const other of head.parentElement.cells) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      body.append(...rows);
    };
    head.addEventListener("click", sort);
    head.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); sort(); }
    });
  });
}
