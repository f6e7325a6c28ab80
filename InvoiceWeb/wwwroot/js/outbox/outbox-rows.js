// The invoices on their way as rows above the list: each has its picture, says how it stands, and shows how much has gone out.
/* global htmx */
const settleLimit = 4_000;

/** Has the list fetch itself anew, and waits until it shows what is new. */
const refresh = (list) => new Promise((resolve) => {
  list.addEventListener('htmx:finally:swap', resolve, { once: true });
  setTimeout(resolve, settleLimit);
  htmx.trigger(document.body, 'resync');
});

export class OutboxRows {
  #list;
  #news;
  #rows = new Map();

  constructor(list) {
    this.#list = list;
    this.#news = document.getElementById('outbox-news');
  }

  add(invoice) {
    const row = document.getElementById('outbox-row').content.cloneNode(true).firstElementChild;
    const picture = row.querySelector('img');
    row.dataset.outgoing = invoice.id;
    row.querySelector('.row-title').textContent = this.#titleOf(invoice);
    picture.hidden = !invoice.thumb;
    row.querySelector('.row-thumb-none').hidden = Boolean(invoice.thumb);
    if (invoice.thumb) {
      picture.src = URL.createObjectURL(invoice.thumb);
    }

    this.#rows.set(invoice.id, row);
    this.#list.append(row);
    this.update({ id: invoice.id, state: invoice.refusal ? 'refused' : 'queued', refusal: invoice.refusal });
  }

  /** Says whether the list is still changing by itself. */
  settle() {
    const moves = [...this.#rows.values()].some((row) => row.dataset.state !== 'refused');
    this.#list.setAttribute('aria-busy', String(moves));
    this.#list.hidden = this.#rows.size === 0;
  }

  async update({ id, state, progress, refusal }) {
    const row = this.#rows.get(id);
    if (!row) {
      return;
    }

    if (state === 'stored' || state === 'gone') {
      await this.#remove(id, row, state);
      return;
    }

    row.dataset.state = state;
    row.querySelector('.outbox-state').textContent = refusal?.text || this.#list.dataset[state.replace('-o', 'O')];
    const bar = row.querySelector('progress');
    bar.value = progress ?? bar.value;
    bar.hidden = state === 'refused';
    this.settle();
  }

  async #remove(id, row, state) {
    if (state === 'stored') {
      row.querySelector('progress').value = 1;
      this.#news.textContent = this.#list.dataset.stored;
      await refresh(document.getElementById('list-region'));
    }

    this.#rows.delete(id);
    URL.revokeObjectURL(row.querySelector('img').src);
    row.remove();
    this.settle();
  }

  #titleOf({ pages }) {
    return pages.length === 1 ? this.#list.dataset.one : this.#list.dataset.several.replace('{0}', pages.length);
  }
}
