// A swap can take away what has the focus; whoever works by keys, or listens, must not be thrown back to the head of the page.
let lost;

/** Where the focus goes when its row is gone: to the next one, or the one before. */
const neighbour = (row) => row && (row.nextElementSibling ?? row.previousElementSibling);

const enter = (place) => {
  const target = place.matches('[tabindex]') ? place : place.querySelector('button, a[href], input:not([type=hidden])');
  target?.focus({ preventScroll: true });
};

document.addEventListener('htmx:before:swap', () => {
  const focused = document.activeElement;
  if (focused && focused !== document.body) {
    lost = { focused, home: focused.closest('[data-focus-home]')?.id, next: neighbour(focused.closest('[data-focus-row]')) };
  }
});

document.addEventListener('htmx:after:swap', () => {
  if (!lost || lost.focused.isConnected || document.activeElement !== document.body) {
    return;
  }

  const place = [document.getElementById(lost.home), lost.next, document.querySelector('main h1')].find((one) => one?.isConnected);
  lost = undefined;
  if (place) {
    if (place.localName === 'h1') {
      place.tabIndex = -1;
    }

    enter(place);
  }
});
