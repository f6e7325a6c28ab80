// A photo on Cropper.js: turned by quarters, zoomed, cut. Without a frame the whole photo counts, however far it is zoomed;
// with a frame, what is inside it.
import '../../lib/cropperjs/cropper.esm.min.js';
import { boundsOf, fit, intersect, outputScale, scaleOf } from './geometry.js';
import { toJpeg, workingSide } from './picture.js';

const margin = 12;
const zoomRange = [0.5, 8];
const smallestSide = 16;
const keyStep = 8;
const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const template = ({ label, frame }) => `
<cropper-canvas>
  <cropper-image alt="${label}" scalable translatable></cropper-image>
  <cropper-shade hidden></cropper-shade>
  <cropper-handle action="move" plain></cropper-handle>
  <cropper-selection hidden movable resizable precise tabindex="0" role="group" aria-label="${frame}">
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
  #turns = 0;
  #framed = false;

  /** @param container says in data-label what its picture is, and in data-frame what the frame is and which keys move it. */
  constructor(container) {
    container.innerHTML = template(container.dataset);
    this.#canvas = container.querySelector('cropper-canvas');
    this.#image = container.querySelector('cropper-image');
    this.#frame = container.querySelector('cropper-selection');
    this.#shade = container.querySelector('cropper-shade');
    this.#image.addEventListener('transform', (event) => this.#limitZoom(event));
    this.#frame.addEventListener('keydown', (event) => this.#press(event));
    new ResizeObserver(() => this.#element && this.#show()).observe(container);
  }

  get hasFrame() {
    return this.#framed;
  }

  /** Whether what is shown is no longer what was opened. */
  get isChanged() {
    return this.#framed || this.#turns % 4 !== 0;
  }

  /** The picture as it was opened. */
  get picture() {
    return this.#element;
  }

  /** Shows a photo that the browser can decode, and forgets what was done to the last one. */
  async open(file) {
    const url = URL.createObjectURL(file);

    // Cropper.js centres the picture when it has loaded; only after that does our own fit stay. ($ready() may come before.)
    const previous = this.#image.src;
    const element = this.#image.$image;
    const loaded = new Promise((resolve, reject) => {
      element.addEventListener('load', resolve, { once: true });
      element.addEventListener('error', () => reject(new Error('The picture could not be shown.')), { once: true });
    });
    this.#image.src = url;
    await loaded;
    this.#element = element;
    URL.revokeObjectURL(previous);
    this.#turns = 0;
    this.#hideFrame();
    this.#show();
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

  /** Draws a frame around the whole photo. */
  frame() {
    this.#show();
    this.#frameAll();
    this.#frame.focus({ preventScroll: true });
  }

  /** The photo as it is shown now: turned, and cut to the frame. */
  result() {
    return toJpeg(this.#draw(workingSide));
  }

  get #size() {
    return { width: this.#element.naturalWidth, height: this.#element.naturalHeight };
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

  /** Arrow keys move the top left of the frame, with Shift its bottom right; it stays on the photo. */
  #press(event) {
    const arrow = arrows[event.key];
    if (!arrow) {
      return;
    }

    event.preventDefault();
    const { x, y, width, height } = this.#frame;
    const [right, down] = arrow.map((step) => step * keyStep);
    const changed = event.shiftKey
      ? { x, y, width: width + right, height: height + down }
      : { x: x + right, y: y + down, width: width - right, height: height - down };
    const kept = intersect(boundsOf(this.#size, this.#image.$getTransform()), changed);
    if (changed.width >= smallestSide && changed.height >= smallestSide) {
      this.#frame.$change(kept.x, kept.y, kept.width, kept.height, NaN, true);
    }
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
