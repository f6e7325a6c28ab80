// From a photo's file to what is sent: decoded by the browser (which knows which way is up), scaled, encoded. Encoding it anew also
// leaves behind what a camera writes beside the picture, such as the place where it was taken.
import { judge } from './picture-quality.js';

/** The server's readers see no more in a longer one: an A4 page has 220 pixels an inch then. */
export const sentSide = 2600;
const sentQuality = 0.88;

/** Between two edits: more than is sent, and less than the 16.7 million pixels that a canvas of iOS can have. */
export const workingSide = 4000;
const workingQuality = 0.95;
const thumbSide = 200;

/** Rejects when the browser cannot decode it as a picture. */
export const decode = async (file) => {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
};

/** A picture on a canvas of its own, made smaller where a side is longer than allowed. */
export const draw = (source, width, height, maxSide) => {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff'; // JPEG knows no transparency
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
};

export const toJpeg = (canvas, quality = workingQuality) => new Promise((resolve, reject) => {
  canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be encoded.'))), 'image/jpeg', quality);
});

/** What is sent of a photo, a small picture of it, and what is wrong with it. */
export const prepare = async (file) => {
  const image = await decode(file);
  const { naturalWidth, naturalHeight } = image;
  const sent = draw(image, naturalWidth, naturalHeight, sentSide);
  return {
    ready: await toJpeg(sent, sentQuality),
    thumb: await toJpeg(draw(sent, sent.width, sent.height, thumbSide), sentQuality),
    faults: judge(sent),
  };
};
