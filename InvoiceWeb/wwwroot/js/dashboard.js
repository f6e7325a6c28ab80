// Draws the dashboard's charts, keeps them live, and shows their tables on request. Without it the page shows the tables.
import { drawingOf } from './dashboard/drawing.js';
import { fill } from './dashboard/table.js';
import { watch } from './dashboard/stream.js';

const dashboard = document.getElementById('dashboard');
const everyTable = dashboard.querySelector('[data-tables]');
const charts = new Map();

const put = (scope, part, text) => {
  const place = scope?.querySelector(`[data-${part}]`);
  if (place && place.textContent !== text) {
    place.textContent = text;
  }
};

const draw = (view) => {
  const card = dashboard.querySelector(`[data-chart="${view.id}"]`);
  const drawing = charts.get(view.id) ?? drawingOf(card);
  charts.set(view.id, drawing);
  drawing.show(view);
  fill(card.querySelector('table'), view.table);
};

const show = ({ now, figures, charts: views }) => {
  for (const figure of [...now, ...figures]) {
    const place = dashboard.querySelector(`[data-figure="${figure.id}"]`);
    put(place, 'value', figure.value);
    put(place, 'change', figure.change);
  }

  views.forEach(draw);
};

const showTable = (card, isTable) => {
  card.toggleAttribute('data-as-table', isTable);
  card.querySelector('.chart-switch').setAttribute('aria-expanded', isTable);
  charts.get(card.dataset.chart)?.resize();
};

const showTables = () => {
  const all = everyTable.getAttribute('aria-pressed') !== 'true';
  everyTable.setAttribute('aria-pressed', all);
  dashboard.querySelectorAll('[data-chart]').forEach((card) => showTable(card, all));
};

const isTyping = ({ target }) => target.closest('input, select, textarea, [contenteditable]');

dashboard.addEventListener('click', ({ target }) => {
  const card = target.closest('.chart-switch')?.closest('[data-chart]');
  if (card) {
    showTable(card, !card.hasAttribute('data-as-table'));
  } else if (target.closest('[data-tables]')) {
    showTables();
  }
});

// The key works where the focus is: within a chart for that chart, on the button for all. A key that worked anywhere would be pressed by
// mistake, or by a voice (WCAG 2.1.4).
dashboard.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) {
    return;
  }

  const card = event.target.closest('[data-chart]');
  if (card) {
    showTable(card, !card.hasAttribute('data-as-table'));
  } else if (event.target.closest('[data-tables]')) {
    showTables();
  }
});

const repaint = () => charts.forEach((drawing) => drawing.repaint());
new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);

const first = await fetch(dashboard.dataset.read);
if (first.ok) {
  show(await first.json());
}

dashboard.dataset.ready = '';
watch(dashboard.dataset.live, show);
