// The pictures of an invoice: zoomed by buttons, wheel and two fingers, moved by dragging, turned by quarters. Without scripts, and as
// long as nothing was zoomed or turned, the style sheet alone lays them out; the frame's own scrolling does the moving.
const range = [1, 6];
const step = 1.4;
const dragFrom = 4; // pixels; less is a click
const desk = matchMedia('(min-width: 60rem)');
const views = new Map(); // by invoice: what was zoomed stays so while the page changes around it

const frameOf = (node) => node.closest('.viewer')?.querySelector('.pictures');
const viewOf = (frame) => {
  const key = frame.closest('[data-invoice-id]').dataset.invoiceId;
  if (!views.has(key)) {
    views.clear();
    views.set(key, { zoom: 1, turns: 0 });
  }

  return views.get(key);
};

const clear = (...nodes) => nodes.forEach((node) => node.removeAttribute('style'));

// At a desk a whole page fits; on a phone it is as wide as the screen and scrolls.
const fitted = (frame, width, height) => {
  const room = frame.clientWidth - 2;
  return desk.matches ? Math.min(room, width, (frame.clientHeight - 2) * (width / height)) : room;
};

const lay = (frame) => {
  const { zoom, turns } = viewOf(frame);
  for (const figure of frame.querySelectorAll('.picture[data-width]')) {
    const sheet = figure.querySelector('.sheet');
    clear(figure, sheet);
    figure.classList.toggle('is-free', zoom > 1 || turns > 0);
    if (zoom > 1 || turns > 0) {
      const [width, height] = [Number(figure.dataset.width), Number(figure.dataset.height)];
      const lies = turns % 2 === 1;
      const across = fitted(frame, lies ? height : width, lies ? width : height) * zoom;
      const down = across * (lies ? width / height : height / width);
      Object.assign(figure.style, { width: `${across}px`, height: `${down}px` });
      Object.assign(sheet.style, { width: `${lies ? down : across}px`, transform: `translate(-50%, -50%) rotate(${turns * 90}deg)` });
    }
  }
};

// What lies under a point of the screen stays under it.
const zoomTo = (frame, wanted, x, y) => {
  const view = viewOf(frame);
  const zoom = Math.min(range[1], Math.max(range[0], wanted));
  if (zoom === view.zoom) {
    return;
  }

  const around = frame.getBoundingClientRect();
  const [left, top] = [(x ?? around.left + around.width / 2) - around.left, (y ?? around.top + around.height / 2) - around.top];
  const [right, below] = [(frame.scrollLeft + left) / frame.scrollWidth, (frame.scrollTop + top) / frame.scrollHeight];
  view.zoom = zoom;
  lay(frame);
  frame.scrollTo({ left: right * frame.scrollWidth - left, top: below * frame.scrollHeight - top, behavior: 'instant' });
};

const pagesOf = (frame) => [...frame.querySelectorAll('.picture')];
const currentPage = (frame) => {
  const middle = frame.getBoundingClientRect().top + frame.clientHeight / 2;
  const passed = pagesOf(frame).filter((page) => page.getBoundingClientRect().top <= middle);
  return Math.max(0, passed.length - 1);
};

const goTo = (frame, number) => {
  const page = pagesOf(frame)[number];
  if (page) {
    frame.scrollTo({ top: frame.scrollTop + page.getBoundingClientRect().top - frame.getBoundingClientRect().top });
  }
};

const actions = {
  'zoom-in': (frame) => zoomTo(frame, viewOf(frame).zoom * step),
  'zoom-out': (frame) => zoomTo(frame, viewOf(frame).zoom / step),
  turn: (frame) => {
    viewOf(frame).turns = (viewOf(frame).turns + 1) % 4;
    lay(frame);
  },
  fit: (frame) => {
    Object.assign(viewOf(frame), { zoom: 1, turns: 0 });
    lay(frame);
  },
  previous: (frame) => goTo(frame, currentPage(frame) - 1),
  next: (frame) => goTo(frame, currentPage(frame) + 1),
};

const keys = { '+': 'zoom-in', '-': 'zoom-out', r: 'turn', 0: 'fit' };

document.addEventListener('click', ({ target }) => {
  const button = target.closest('button[data-viewer]');
  if (button) {
    actions[button.dataset.viewer](frameOf(button));
  }
});

document.addEventListener('keydown', (event) => {
  if (event.target.matches?.('.pictures') && keys[event.key] && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    actions[keys[event.key]](event.target);
  }
});

document.addEventListener('wheel', (event) => {
  const frame = event.target.closest?.('.pictures');
  if (frame && !event.shiftKey && desk.matches) {
    event.preventDefault();
    zoomTo(frame, viewOf(frame).zoom * 1.0015 ** -event.deltaY, event.clientX, event.clientY);
  }
}, { passive: false });

document.addEventListener('scroll', ({ target }) => {
  const label = target.matches?.('.pictures') && target.closest('.viewer').querySelector('[data-viewer-page]');
  if (label) {
    label.textContent = currentPage(target) + 1;
  }
}, { capture: true, passive: true });

// A mouse drags; a finger scrolls by itself, and two of them zoom.
const fingers = new Map();
let drag;
let pinch;

const spread = () => {
  const [one, other] = [...fingers.values()];
  return { distance: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY), x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
};

document.addEventListener('pointerdown', (event) => {
  const frame = event.target.closest?.('.pictures');
  if (!frame) {
    return;
  }

  if (event.pointerType === 'touch') {
    fingers.set(event.pointerId, event);
    pinch = fingers.size === 2 ? { frame, from: spread().distance, zoom: viewOf(frame).zoom } : undefined;
  } else if (event.button === 0) {
    drag = { frame, x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop, moved: false };
  }
});

document.addEventListener('pointermove', (event) => {
  if (fingers.has(event.pointerId)) {
    fingers.set(event.pointerId, event);
    if (pinch && fingers.size === 2) {
      const { distance, x, y } = spread();
      zoomTo(pinch.frame, pinch.zoom * (distance / pinch.from), x, y);
    }
  } else if (drag && event.pointerType !== 'touch') {
    const [right, down] = [event.clientX - drag.x, event.clientY - drag.y];
    drag.moved ||= Math.hypot(right, down) > dragFrom;
    if (drag.moved) {
      drag.frame.classList.add('is-dragged');
      drag.frame.scrollTo({ left: drag.left - right, top: drag.top - down, behavior: 'instant' });
    }
  }
});

for (const type of ['pointerup', 'pointercancel']) {
  document.addEventListener(type, ({ pointerId }) => {
    fingers.delete(pointerId);
    pinch = undefined;
    drag?.frame.classList.remove('is-dragged');
    setTimeout(() => { drag = undefined; }); // the click that ends a drag comes after this and is none
  });
}

document.addEventListener('click', (event) => {
  if (drag?.moved) {
    event.stopPropagation();
    event.preventDefault();
  }
}, { capture: true });

const layAll = () => document.querySelectorAll('.pictures').forEach(lay);
document.addEventListener('htmx:after:swap', layAll);
addEventListener('resize', layAll);
