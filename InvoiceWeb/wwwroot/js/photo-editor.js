// A photo on Cropper.js: turned by quarters, zoomed, cut. Without a frame the whole photo counts, however far it is zoomed;
// with a frame, what is inside it.
import '../lib/cropperjs/cropper.esm.min.js';
import { boundsOf, fit, intersect, outputScale, scaleOf } from './geometry.js';

const margin = 12;
const zoomRange = [0.5, 8];
const smallestSide = 16;

const template = `
<cropper-canvas>
  <cropper-image alt="The photo" scalable translatable></cropper-image>
  <cropper-shade hidden></cropper-shade>
  <cropper-handle action="move" plain></cropper-handle>
  <cropper-selection hidden movable resizable precise>
    <cropper-grid role="grid" bordered covered></cropper-grid>
    <cropper-handle action="move" plain></cropper-handle>
    ${['n', 'e', 's', 'w', 'ne', 'nw', 'se', 'sw'].map((side) => `<cropper-handle action="${side}-resize"></cropper-handle>`).join('')}
  </cropper-selection>
</cropper-canvas>`;

export class PhotoEditor {
  #canvas;
  #image;
  #frame;
  #shade;
  #element;
  #original;
  #turns = 0;
  #framed = false;

  constructor(container) {
    container.innerHTML = template;
    this.#canvas = container.querySelector('cropper-canvas');
    this.#image = container.querySelector('cropper-image');
    this.#frame = container.querySelector('cropper-selection');
    this.#shade = container.querySelector('cropper-shade');
    this.#image.addEventListener('transform', (event) => this.#limitZoom(event));
    new ResizeObserver(() => this.#element && this.#show()).observe(container);
  }

  get hasFrame() {
    return this.#framed;
  }

  /** Shows a file. Rejects when the browser cannot decode it as a picture. */
  async open(file) {
    await this.#load(file);
    this.#original = file;
  }

  rotate(quarters) {
    this.#turns += quarters;
    this.#show();
  }

  zoom(factor) {
    const { width, height } = this.#canvas.getBoundingClientRect();
    const { x, y } = boundsOf(this.#size, this.#image.$getTransform());
    this.#image.$zoom(factor, width / 2 - x, height / 2 - y);
  }

  /** Draws a frame around the photo; the second time, cuts the photo to it. */
  async crop() {
    if (!this.hasFrame) {
      this.#show();
      this.#frameAll();
      return;
    }

    const cut = this.#draw(Infinity);
    await this.#load(await new Promise((resolve) => { cut.toBlob(resolve, 'image/jpeg', 0.95); }));
  }

  async reset() {
    await this.#load(this.#original);
  }

  /** The photo as the text of a base64 JPEG. */
  toBase64Jpeg(maxSide, quality) {
    const url = this.#draw(maxSide).toDataURL('image/jpeg', quality);
    return url.slice(url.indexOf(',') + 1);
  }

  get #size() {
    return { width: this.#element.naturalWidth, height: this.#element.naturalHeight };
  }

  async #load(blob) {
    const url = URL.createObjectURL(blob);
    const probe = new Image();
    probe.src = url;
    try {
      await probe.decode();
    } catch (error) {
      URL.revokeObjectURL(url);
      throw error;
    }

    // Cropper.js centres the picture when it has loaded; only after that does our own fit stay. ($ready() may come before.)
    const previous = this.#image.src;
    const element = this.#image.$image;
    const loaded = new Promise((resolve) => { element.addEventListener('load', resolve, { once: true }); });
    this.#image.src = url;
    await loaded;
    this.#element = element;
    URL.revokeObjectURL(previous);
    this.#turns = 0;
    this.#hideFrame();
    this.#show();
  }

  #show() {
    const matrix = fit(this.#size, this.#canvas.getBoundingClientRect(), this.#turns, margin);
    if (matrix[0] ** 2 + matrix[1] ** 2 > 0) {
      this.#image.$setTransform(matrix);
    }

    if (this.hasFrame) {
      this.#frameAll();
    }
  }

  #frameAll() {
    const { x, y, width, height } = boundsOf(this.#size, this.#image.$getTransform());
    this.#framed = true;
    this.#frame.$change(x, y, width, height, NaN, true);
  }

  #hideFrame() {
    this.#framed = false;
    this.#frame.hidden = true;
    this.#shade.hidden = true;
  }

  #limitZoom(event) {
    if (!this.#element) {
      return;
    }

    const whole = scaleOf(fit(this.#size, this.#canvas.getBoundingClientRect(), this.#turns, margin));
    const zoom = scaleOf(event.detail.matrix) / whole;
    if (zoom < zoomRange[0] || zoom > zoomRange[1]) {
      event.preventDefault();
    }
  }

  #draw(maxSide) {
    const matrix = this.#image.$getTransform();
    const whole = boundsOf(this.#size, matrix);
    const framed = intersect(whole, this.#frame);
    const area = this.hasFrame && framed.width >= smallestSide && framed.height >= smallestSide ? framed : whole;
    const scale = outputScale(area, matrix, maxSide);
    const { width, height } = this.#size;

    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(area.width * scale));
    canvas.height = Math.max(1, Math.round(area.height * scale));
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.fillStyle = '#fff'; // JPEG knows no transparency
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(scale, scale);
    context.translate(width / 2 - area.x, height / 2 - area.y);
    context.transform(...matrix);
    context.drawImage(this.#element, -width / 2, -height / 2, width, height);
    return canvas;
  }
}
