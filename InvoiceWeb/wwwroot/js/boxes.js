// Ties each field of the details page to its box on the picture: pointing lights the box, the button brings it into view.
const boxesOf = (name) => document.querySelectorAll(`.boxes rect[data-field="${CSS.escape(name)}"]`);
const light = (name, on) => boxesOf(name).forEach((box) => box.classList.toggle('is-lit', on));
const isHeld = (field) => field.querySelector('[data-shows]')?.getAttribute('aria-pressed') === 'true';

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
  if (wasHeld) {
    return;
  }

  button.setAttribute('aria-pressed', 'true');
  light(button.dataset.shows, true);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  boxesOf(button.dataset.shows)[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
});

for (const [type, on] of [['pointerover', true], ['pointerout', false]]) {
  document.addEventListener(type, ({ target }) => {
    const field = target.closest?.('.field');
    if (field && !isHeld(field)) {
      light(field.dataset.field, on);
    }
  });
}
