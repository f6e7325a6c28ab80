// What the capture page says and offers, by what lies on the desk.

export class CaptureView {
  #form;
  #problem;
  #faults;

  constructor(form) {
    this.#form = form;
    this.#problem = form.querySelector('#capture-problem');
    this.#faults = form.querySelector('#capture-faults');
  }

  busy(isBusy) {
    this.#form.setAttribute('aria-busy', String(isBusy));
  }

  /** Says what went wrong with a file, in the words of the page's template; null takes it back. */
  complain(kind, name = '') {
    if (kind === null) {
      this.#problem.replaceChildren();
      return;
    }

    const note = document.getElementById(`problem-${kind}`).content.cloneNode(true);
    const place = note.querySelector('.problem-file');
    if (place) {
      place.textContent = name;
    }

    this.#problem.replaceChildren(note);
  }

  show(tiles, chosen, { framed, cornered }) {
    const tile = tiles.at(chosen);
    const { dataset } = this.#form;
    dataset.state = !tile ? 'empty' : (tile.isDocument ? 'document' : 'photo');
    dataset.editing = cornered ? 'corners' : (framed ? 'crop' : '');
    this.#press('crop', framed);
    this.#press('corners', cornered);
    this.#form.querySelectorAll('.capture-tools [data-action]:not([data-action=corners], [data-action=reset])').forEach((button) => {
      button.disabled = cornered;
    });
    this.#form.querySelector('#document-name').textContent = tile?.isDocument ? tile.name : '';
    this.#count(tiles);
    this.#arrange(tiles, tile);
    this.#warn(tile);
  }

  #count(tiles) {
    const count = this.#form.querySelector('#capture-count');
    const [files, invoices] = [tiles.size, tiles.groups.length];
    const pattern = files === 0 ? count.dataset.none : (files === 1 ? count.dataset.one : (invoices === 1 ? count.dataset.pages : count.dataset.several));
    const text = pattern.replace('{0}', files).replace('{1}', invoices);
    if (count.textContent !== text) {
      count.textContent = text;
    }
  }

  #arrange(tiles, tile) {
    this.#form.querySelector('#arranging').hidden = tiles.size < 2;
    this.#press('together', tiles.areTogether);
    this.#press('apart', tiles.areApart);
    this.#press('join', tile?.joined ?? false);
    const index = tile ? tiles.indexOf(tile.id) : 0;
    this.#action('join').disabled = index === 0;
    this.#action('earlier').disabled = !tile || !tiles.canMove(tile.id, -1);
    this.#action('later').disabled = !tile || !tiles.canMove(tile.id, 1);
  }

  #warn(tile) {
    const faults = tile?.faults ?? [];
    const key = `${tile?.id} ${faults}`;
    if (this.#faults.dataset.of === key) {
      return;
    }

    this.#faults.dataset.of = key;
    this.#faults.replaceChildren(...faults.map((fault) => document.getElementById(`fault-${fault}`).content.cloneNode(true)));
  }

  #press(name, isPressed) {
    this.#action(name).setAttribute('aria-pressed', String(isPressed));
  }

  #action(name) {
    return this.#form.querySelector(`[data-action=${name}]`);
  }
}
