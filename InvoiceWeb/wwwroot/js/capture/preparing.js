// Makes tiles ready for sending, and says why one cannot be.
import { isDocument } from './document-file.js';
import { prepare } from './picture.js';

const heicNames = /\.hei[cf]$/i;
const isHeic = ({ type, name }) => type === 'image/heic' || type === 'image/heif' || heicNames.test(name);

/** What to add to a tile so that it can be sent. Rejects with "heic" or "picture" where the browser cannot open it. */
export const ready = async (tile) => {
  if (isDocument(tile.current)) {
    return { ready: tile.current, faults: [], isDocument: true };
  }

  try {
    return { ...await prepare(tile.current), isDocument: false };
  } catch {
    throw new Error(isHeic({ type: tile.original.type, name: tile.name }) ? 'heic' : 'picture');
  }
};
