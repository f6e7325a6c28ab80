// Ties each field to its box on the picture: pointing at the field lights the box, taking the field in hand brings the box into view.
const boxesOf = (name) => document.querySelectorAll(`.boxes rect[data-field="${CSS.escape(name)}"]`);
const light = (name, on) => boxesOf(name).forEach((box) => box.classList.toggle('is-lit', on));
const isHeld = (field) => field.contains(document.activeElement) || field.querySelector('[data-shows]')?.getAttribute('aria-pressed') === 'true';

// Only the frame around the pictures scrolls: the page, and the field in it, stays where it is.
const flyTo = (box) => {
  const frame = box?.closest('.pictures');
  if (!frame) {
    return;
  }

  const [place, around] = [box.getBoundingClientRect(), frame.getBoundingClientRect()];
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  frame.scrollBy({
    left: place.left + place.width / 2 - around.left - around.width / 2,
    top: place.top + place.height / 2 - around.top - around.height / 2,
    behavior: calm ? 'auto' : 'smooth',
  });
};

const show = (name) => {
  light(name, true);
  flyTo(boxesOf(name)[0]);
};

const release = (button) => {
  button.setAttribute('aria-pressed', 'false');
  light(button.dataset.shows, false);
};

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-shows]');
  if (!button) {
    return;
  }

  const wasHeld = button.getAttribute('aria-pressed') === 'true';
  document.querySelectorAll('[data-shows][aria-pressed="true"]').forEach(release);
  if (!wasHeld) {
    button.setAttribute('aria-pressed', 'true');
    show(button.dataset.shows);
  }
});

document.addEventListener('focusin', ({ target }) => {
  const field = target.matches('input') && target.closest('.field');
  if (field) {
    show(field.dataset.field);
  }
});

for (const [type, on] of [['pointerover', true], ['pointerout', false], ['focusout', false]]) {
  document.addEventListener(type, ({ target }) => {
    const field = target.closest?.('.field');
    if (field && (type === 'focusout' || !isHeld(field))) {
      light(field.dataset.field, on);
    }
  });
}
