// What the tools did to a photo becomes the photo: a frame is cut, corners are laid flat, turns are turned.
import { flatten } from './flatten.js';

/** @returns the new picture; null when nothing was done. Closes the corners. */
export const settle = async (photo, corners) => {
  if (corners.isOpen) {
    const flat = await flatten(photo.picture, corners.corners);
    corners.close();
    return flat;
  }

  return photo.isChanged ? photo.result() : null;
};
