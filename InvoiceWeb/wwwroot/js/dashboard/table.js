// Writes a chart's table anew where it differs, so that a reader is not interrupted by what stayed the same.
const cell = (kind, text) => {
  const made = document.createElement(kind);
  made.textContent = text;
  if (kind === 'th') {
    made.scope = 'row';
  }

  return made;
};

const row = ([name, ...cells]) => {
  const made = document.createElement('tr');
  made.append(cell('th', name), ...cells.map((text) => cell('td', text)));
  return made;
};

const isSame = (line, cells) => line && line.cells.length === cells.length && cells.every((text, index) => line.cells[index].textContent === text);

export const fill = (table, { rows }) => {
  const body = table.tBodies[0];
  while (body.rows.length > rows.length) {
    body.lastElementChild.remove();
  }

  rows.forEach((cells, index) => {
    const line = body.rows[index];
    if (!line) {
      body.append(row(cells));
    } else if (!isSame(line, cells)) {
      line.replaceWith(row(cells));
    }
  });
};
