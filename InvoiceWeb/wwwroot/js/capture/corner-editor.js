// The four corners of the page, each dragged by a finger or moved by the arrow keys, on a photo that is shown whole.
import { isConvex } from './homography.js';

const start = [{ x: 0.06, y: 0.06 }, { x: 0.94, y: 0.06 }, { x: 0.94, y: 0.94 }, { x: 0.06, y: 0.94 }];
const margin = 28;
const keyStep = 0.005;
const bigStep = 10;

/** As a share of the picture: a corner that would leave less is not moved. */
const smallest = 0.002;
const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class CornerEditor {
  #container;
  #picture;
  #shape;
  #handles;
  #corners = start;
  #source;

  /** @param container holds a canvas, an svg with a polygon, and four buttons, clockwise from the top left. */
  constructor(container) {
    this.#container = container;
    this.#picture = container.querySelector('canvas');
    this.#shape = container.querySelector('polygon');
    this.#handles = [...container.querySelectorAll('button')];
    this.#handles.forEach((handle, index) => {
      handle.addEventListener('pointerdown', (event) => handle.setPointerCapture(event.pointerId));
      handle.addEventListener('pointermove', (event) => handle.hasPointerCapture(event.pointerId) && this.#drag(index, event));
      handle.addEventListener('keydown', (event) => this.#press(index, event));
    });
    this.#picture.parentElement.addEventListener('click', (event) => this.#tap(event));
    new ResizeObserver(() => this.isOpen && this.#lay()).observe(container);
  }

  get isOpen() {
    return !this.#container.hidden;
  }

  /** Fractions of the picture's width and height, clockwise from the top left. */
  get corners() {
    return this.#corners;
  }

  /** @param picture as the browser decoded it. */
  open(picture) {
    this.#source = picture;
    this.#corners = start;
    this.#container.hidden = false;
    this.#lay();
    this.#handles[0].focus({ preventScroll: true });
  }

  close() {
    this.#container.hidden = true;
    this.#source = null;
  }

  #lay() {
    const { naturalWidth, naturalHeight } = this.#source;
    const scale = Math.min(
      (this.#container.clientWidth - 2 * margin) / naturalWidth,
      (this.#container.clientHeight - 2 * margin) / naturalHeight,
    );
    if (scale <= 0) {
      return;
    }

    const [width, height] = [naturalWidth * scale, naturalHeight * scale];
    this.#picture.width = Math.round(width * devicePixelRatio);
    this.#picture.height = Math.round(height * devicePixelRatio);
    const context = this.#picture.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(this.#source, 0, 0, this.#picture.width, this.#picture.height);
    const stage = this.#picture.parentElement;
    stage.style.width = `${width}px`;
    stage.style.height = `${height}px`;
    this.#show();
  }

  #show() {
    this.#shape.setAttribute('points', this.#corners.map(({ x, y }) => `${x * 100},${y * 100}`).join(' '));
    this.#handles.forEach((handle, index) => {
      handle.style.left = `${this.#corners[index].x * 100}%`;
      handle.style.top = `${this.#corners[index].y * 100}%`;
    });
  }

  #drag(index, event) {
    this.#move(index, this.#placeOf(event));
  }

  /** Who cannot drag taps where a corner belongs: the nearest one goes there. */
  #tap(event) {
    if (this.#handles.includes(event.target.closest('button'))) {
      return;
    }

    const place = this.#placeOf(event);
    const distance = ({ x, y }) => (x - place.x) ** 2 + (y - place.y) ** 2;
    const nearest = this.#corners.reduce((best, corner, index) => (distance(corner) < distance(this.#corners[best]) ? index : best), 0);
    this.#move(nearest, place);
    this.#handles[nearest].focus({ preventScroll: true });
  }

  #placeOf({ clientX, clientY }) {
    const { left, top, width, height } = this.#picture.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }

  #press(index, event) {
    const arrow = arrows[event.key];
    if (arrow) {
      const step = keyStep * (event.shiftKey ? bigStep : 1);
      const { x, y } = this.#corners[index];
      this.#move(index, { x: x + arrow[0] * step, y: y + arrow[1] * step });
      event.preventDefault();
    }
  }

  #move(index, { x, y }) {
    const within = (value) => Math.min(1, Math.max(0, value));
    const moved = this.#corners.with(index, { x: within(x), y: within(y) });
    if (isConvex(moved, smallest)) {
      this.#corners = moved;
      this.#show();
    }
  }
}
