// Cuts a sheet out of a picture and lays it flat.
import { squareTo } from './homography.js';

const channels = 4;

/** RGBA pixels of the sheet whose corners are given, clockwise from its top left; between four pixels of the picture the middle is taken. */
export const warp = ({ data, width, height }, corners, outWidth, outHeight) => {
  const toPicture = squareTo(corners);
  const out = new Uint8ClampedArray(outWidth * outHeight * channels);
  let at = 0;
  for (let row = 0; row < outHeight; row += 1) {
    for (let column = 0; column < outWidth; column += 1) {
      // Pixels are counted by their centres.
      const { x, y } = toPicture((column + 0.5) / outWidth, (row + 0.5) / outHeight);
      const left = Math.min(Math.max(x - 0.5, 0), width - 1);
      const top = Math.min(Math.max(y - 0.5, 0), height - 1);
      const [x0, y0] = [Math.floor(left), Math.floor(top)];
      const [right, down] = [x0 < width - 1 ? channels : 0, y0 < height - 1 ? width * channels : 0];
      const [fx, fy] = [left - x0, top - y0];
      const from = (y0 * width + x0) * channels;
      for (let channel = from; channel < from + channels; channel += 1) {
        const above = data[channel] + (data[channel + right] - data[channel]) * fx;
        const below = data[channel + down] + (data[channel + down + right] - data[channel + down]) * fx;
        out[at] = above + (below - above) * fy;
        at += 1;
      }
    }
  }

  return out;
};
