// A photo of a sheet at a slant becomes the sheet seen straight from above.
import { sizeOf } from './homography.js';
import { draw, toJpeg, workingSide } from './picture.js';

const inWorker = async (message, transfer) => {
  const worker = new Worker(new URL('./warp-worker.js', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('The sheet could not be laid flat.')));
      worker.postMessage(message, transfer);
    });
  } finally {
    worker.terminate();
  }
};

/** @param corners of the sheet, clockwise from its top left, as fractions of the picture's width and height. */
export const flatten = async (image, corners) => {
  const canvas = draw(image, image.naturalWidth, image.naturalHeight, workingSide);
  const picture = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const onPicture = corners.map(({ x, y }) => ({ x: x * canvas.width, y: y * canvas.height }));
  const size = sizeOf(onPicture);
  const [width, height] = [Math.max(1, Math.round(size.width)), Math.max(1, Math.round(size.height))];
  const pixels = await inWorker({ picture, corners: onPicture, width, height }, [picture.data.buffer]);
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0);
  return toJpeg(canvas);
};
