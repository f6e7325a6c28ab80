// The swap style "row": a row that is shown is morphed in place, so that its picture stays and focus is kept;
// a row that is not is put where the list's order (newest first) wants it, if the list takes new rows at all.
/* global htmx */
let api;

const place = (list, row) => {
  const order = Number(row.dataset.order);
  row.classList.add('is-new');
  const older = [...list.children].find((shown) => Number(shown.dataset.order) < order);
  list.insertBefore(row, older ?? null);
};

const morph = (shown, row) => {
  const fragment = document.createDocumentFragment();
  fragment.append(row);
  api.morph(shown, fragment, false);
};

htmx.registerExtension('rows', {
  init: (internalApi) => {
    api = internalApi;
  },

  handle_swap: (style, list, fragment) => {
    if (style !== 'row') {
      return false;
    }

    for (const row of [...fragment.children]) {
      const shown = document.getElementById(row.id);
      if (shown) {
        morph(shown, row);
      } else if (list.dataset.takesNew === 'true') {
        place(list, row);
      }
    }

    return [];
  },

  // A page fetched a moment ago can arrive after a newer event: an older version never overwrites a newer one.
  htmx_before_morph_node: (_, { oldNode, newNode }) => !(Number(newNode.dataset?.version) < Number(oldNode.dataset?.version)),
});
