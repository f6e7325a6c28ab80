// Off the page's own thread, which has to go on answering the thumb.
import { warp } from './warp.js';

addEventListener('message', ({ data: { picture, corners, width, height } }) => {
  const pixels = warp(picture, corners, width, height);
  postMessage(pixels, [pixels.buffer]);
});
