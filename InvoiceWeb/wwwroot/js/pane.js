// An invoice beside the list: at a wide screen whose user wants it so, a row opens its page in the pane, with all that can be done there.
// What that page runs on is fetched with the first one. Otherwise a row leads to the page.
/* global htmx */
const wide = matchMedia('(min-width: 75rem)');
const toggle = document.getElementById('beside');
const pane = document.getElementById('pane');
const stored = 'beside';
const pause = 150; // milliseconds in which somebody who holds a key down passes a row by
const steps = ['j', 'k', 'ArrowDown', 'ArrowUp'];
let due;

const isOpen = () => !pane.hidden;
const shown = () => pane.querySelector('#invoice');
const linkTo = (id) => document.querySelector(`#invoice-${CSS.escape(id)} .row-link`);
const linkOf = (event) => event.target.closest?.('#invoices .row-link');

const mark = () => {
  const current = isOpen() && shown() && linkTo(shown().dataset.invoiceId);
  for (const link of document.querySelectorAll('#invoices .row-link')) {
    if (link === current) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
};

const show = (isShown) => {
  pane.hidden = !isShown;
  document.body.classList.toggle('has-pane', isShown);
};

const fetchInto = (target, address, swap) => htmx.ajax('GET', address, { source: pane, target, select: '#invoice', swap });

/** False when something typed is to be kept. */
const mayLeave = () => pane.querySelector('[data-corrections]')?.dataset.dirty !== 'true' || confirm(pane.dataset.unsaved);

const open = async (link) => {
  clearTimeout(due);
  if (!mayLeave()) {
    return;
  }

  try {
    await import('./checking.js');
  } catch {
    location.assign(link.href);
    return;
  }

  pane.querySelector('[data-whole]').href = link.href;
  await fetchInto('#pane-invoice', link.href, 'innerHTML');
  show(shown() !== null);
  mark();
  pane.scrollTo({ top: 0, behavior: 'instant' });
};

const close = () => {
  if (!isOpen() || !mayLeave()) {
    return;
  }

  const link = shown() && linkTo(shown().dataset.invoiceId);
  show(false);
  pane.querySelector('#pane-invoice').replaceChildren();
  mark();
  link?.focus();
};

const enter = () => (pane.querySelector('[data-doubtful=true] input:not([type=hidden])') ?? pane.querySelector('[data-accepts], #pictures'))?.focus();

// The row tells that its invoice was read or changed; what is typed meanwhile stays.
const follow = () => {
  const article = isOpen() && shown();
  const row = article && document.getElementById(`invoice-${article.dataset.invoiceId}`);
  if (row && Number(row.dataset.version) > Number(article.dataset.version)) {
    fetchInto('#invoice', `/invoices/${article.dataset.invoiceId}`, 'outerMorph');
  }

  mark();
};

const remember = () => {
  try {
    localStorage.setItem(stored, toggle.checked ? 'yes' : 'no');
  } catch {
    // Then it is chosen again next time.
  }
};

const recall = () => {
  try {
    return localStorage.getItem(stored) === 'yes';
  } catch {
    return false;
  }
};

document.addEventListener('click', (event) => {
  const link = linkOf(event);
  if (!link || !toggle.checked || !wide.matches || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }

  event.preventDefault();
  if (link.hasAttribute('aria-current') && event.detail === 0) {
    enter();
  } else {
    open(link);
  }
});

pane.addEventListener('click', ({ target }) => {
  if (target.closest('[data-close]')) {
    close();
  }
});

document.addEventListener('keydown', (event) => {
  if (isOpen() && event.defaultPrevented && steps.includes(event.key) && document.activeElement.matches('#invoices .row-link')) {
    clearTimeout(due);
    due = setTimeout(open, pause, document.activeElement);
  } else if (event.key === 'Escape' && !event.defaultPrevented && (linkOf(event) || pane.contains(event.target))) {
    close();
  }
});

toggle.addEventListener('change', () => {
  remember();
  if (!toggle.checked) {
    close();
  }
});

wide.addEventListener('change', close);
new MutationObserver(follow).observe(document.getElementById('list-region'), { childList: true, subtree: true, attributes: true, attributeFilter: ['data-version'] });
toggle.checked = recall();
