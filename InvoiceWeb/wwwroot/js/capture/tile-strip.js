// The tiles under the picture: small pictures in their order, those of one invoice held together by a line.

const say = (pattern, ...values) => values.reduce((text, value, index) => text.replace(`{${index}}`, value), pattern);

export class TileStrip {
  #list;
  #template;
  #pictures = new Map();

  /** @param list says in data-tile, with {0} invoice, {1} page and {2} name, what a tile is called. */
  constructor(list) {
    this.#list = list;
    this.#template = document.getElementById('tile');
  }

  show(tiles, chosen) {
    const shown = tiles.groups.flatMap((group, invoice) => group.map((tile, page) => this.#draw(tile, invoice, page, group.length)));
    this.#list.replaceChildren(...shown);
    this.#list.querySelectorAll('button').forEach((button) => {
      button.setAttribute('aria-current', String(button.dataset.tile === chosen));
    });
    this.#list.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#forget(tiles);
  }

  /** Puts the focus on a tile, where it was before the strip was drawn anew. */
  focus(id) {
    this.#list.querySelector(`[data-tile="${id}"]`)?.focus({ preventScroll: true });
  }

  get hasFocus() {
    return this.#list.contains(document.activeElement);
  }

  #draw(tile, invoice, page, pages) {
    const item = this.#template.content.cloneNode(true).firstElementChild;
    const button = item.querySelector('button');
    const picture = item.querySelector('img');
    item.dataset.joined = String(tile.joined);
    item.dataset.faulty = String((tile.faults ?? []).length > 0);
    button.dataset.tile = tile.id;
    const faults = (tile.faults ?? []).map((fault) => document.getElementById(`fault-${fault}`).content.textContent.trim());
    button.setAttribute('aria-label', [say(this.#list.dataset.tile, invoice + 1, page + 1, tile.name), ...faults].join('. '));
    item.querySelector('.tile-number').textContent = pages > 1 ? `${invoice + 1}.${page + 1}` : `${invoice + 1}`;
    picture.hidden = !tile.thumb;
    if (tile.thumb) {
      picture.src = this.#pictureOf(tile);
    }

    return item;
  }

  #pictureOf({ id, thumb }) {
    const known = this.#pictures.get(id);
    if (known?.thumb === thumb) {
      return known.url;
    }

    URL.revokeObjectURL(known?.url);
    const url = URL.createObjectURL(thumb);
    this.#pictures.set(id, { thumb, url });
    return url;
  }

  #forget(tiles) {
    for (const [id, { url }] of this.#pictures) {
      if (!tiles.at(id)) {
        URL.revokeObjectURL(url);
        this.#pictures.delete(id);
      }
    }
  }
}
