// The tiles on this device that nobody has sent yet.
import { change, listOf, valueOf } from '../device-store.js';
import { randomId } from '../random-id.js';
import { viewer } from '../person.js';

const isDue = 30 * 24 * 3_600_000;

/** A tile of a file as it was chosen; the capture page makes it ready. */
export const newTile = (file, order) => ({
  id: randomId(), owner: viewer, at: Date.now(), order, joined: false, name: file.name, original: file, current: file,
});

export const keepTiles = (tiles) => change(['tiles'], (store) => tiles.forEach((tile) => store.put(tile)));

export const dropTiles = (ids) => change(['tiles'], (store) => ids.forEach((id) => store.delete(id)));

/** In their order. What nobody wanted for a month is thrown away: a device may be shared, and is no archive. */
export const loadTiles = async () => {
  const all = await listOf('tiles', viewer);
  const old = all.filter((tile) => Date.now() - tile.at > isDue);
  if (old.length > 0) {
    await dropTiles(old.map((tile) => tile.id));
  }

  return all.filter((tile) => !old.includes(tile)).sort((one, other) => one.order - other.order);
};

/** Keeps files that were picked on another page for the capture page. */
export const keepFiles = async (files) => {
  const last = (await loadTiles()).at(-1)?.order ?? 0;
  await keepTiles([...files].map((file, index) => newTile(file, last + index + 1)));
};

/**
 * Turns groups of tiles into invoices on their way, in one transaction. Tiles that are gone were sent by another window meanwhile
 * and are left out.
 */
export const sendTiles = (groups) => change(['tiles', 'outgoing'], async (tiles, outgoing) => {
  const kept = new Set(await valueOf(tiles.index('owner').getAllKeys(viewer)));
  groups.map((group) => group.filter((tile) => kept.has(tile.id))).filter((group) => group.length > 0).forEach((group, index) => {
    outgoing.put({
      id: randomId(),
      owner: viewer,
      at: Date.now() + index,
      thumb: group[0].thumb,
      pages: group.map(({ name, ready }) => ({ name, file: ready })),
    });
    group.forEach((tile) => tiles.delete(tile.id));
  });
});
