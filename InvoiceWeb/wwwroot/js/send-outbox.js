// Every page sends what is waiting; the list shows it.
import { loadTiles } from './capture/kept-tiles.js';
import { holdWhile } from './leaving.js';
import { OutboxRows } from './outbox/outbox-rows.js';
import { Outbox } from './outbox/outbox.js';
import { reopen } from './outbox/reopen.js';
import { viewer } from './person.js';

const showDrafts = async () => {
  const note = document.getElementById('drafts');
  const count = (await loadTiles()).length;
  note.hidden = count === 0;
  note.querySelector('.drafts-count').textContent = note.dataset[count === 1 ? 'one' : 'several'].replace('{0}', count);
};

const showRows = async (outbox, list) => {
  const rows = new OutboxRows(list);
  (await outbox.list()).forEach((invoice) => rows.add(invoice));
  rows.settle();
  outbox.addEventListener('state', ({ detail }) => rows.update(detail));
  list.addEventListener('click', async ({ target }) => {
    const id = target.closest('[data-outgoing]')?.dataset.outgoing;
    if (target.closest('[data-outbox=open]')) {
      await reopen(id);
    } else if (target.closest('[data-outbox=throw-away]')) {
      await outbox.throwAway(id);
    }
  });
};

const start = async () => {
  const outbox = new Outbox();
  const list = document.getElementById('outbox');
  if (list) {
    await Promise.all([showRows(outbox, list), showDrafts()]);
  }

  holdWhile(() => outbox.isBusy);
  await outbox.pump();
};

if (viewer) {
  // A browser that keeps no files has nothing to send: there the capture page's form sends by itself.
  start().catch((error) => console.warn('Nothing can be kept on this device.', error));
}
