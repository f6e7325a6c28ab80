// A refused invoice goes back to the capture page, where its pages can be cropped, taken again or sent apart.
import { loadTiles } from '../capture/kept-tiles.js';
import { change, find } from '../device-store.js';
import { goTo } from '../leaving.js';
import { randomId } from '../random-id.js';

export const reopen = async (id) => {
  const invoice = await find('outgoing', id);
  if (invoice) {
    const after = (await loadTiles()).at(-1)?.order ?? -1;
    await change(['tiles', 'outgoing'], (tiles, outgoing) => {
      invoice.pages.forEach(({ name, file }, index) => tiles.put({
        id: randomId(), owner: invoice.owner, at: Date.now(), order: after + 1 + index, joined: index > 0, name, original: file, current: file,
      }));
      outgoing.delete(id);
    });
  }

  goTo('/capture');
};
