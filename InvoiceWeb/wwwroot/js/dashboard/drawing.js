// One chart, drawn by Chart.js in the colours of the style sheet's tokens.
/* global Chart */
import { axisText, valueText } from './units.js';

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// A name for each tone of the server's; lines that could be mixed up differ in more than their colour.
const colours = () => ({
  accent: token('--accent'), ready: token('--ready'), check: token('--check'), failed: token('--failed'), soft: token('--line-strong'), line: token('--ink-soft'),
});
const dashes = { check: [6, 3], failed: [2, 3], line: [4, 4] };

// A third of the drawing at most is for names.
const shortened = (name, width) => {
  const letters = Math.max(12, Math.floor(width / 18));
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
};

const isLine = (view, series) => view.shape === 'line' || series.tone === 'line';

// A value between two gaps is no line.
const isAlone = (values, index) => (values[index - 1] ?? values[index + 1] ?? null) === null;

const dataset = (view, series, tones) => (isLine(view, series)
  ? {
    type: 'line', label: series.name, data: series.values, borderColor: tones[series.tone], backgroundColor: tones[series.tone], borderWidth: 2,
    borderDash: dashes[series.tone] ?? [], pointRadius: ({ dataIndex }) => (isAlone(series.values, dataIndex) ? 3 : 0), pointHitRadius: 12, tension: 0, spanGaps: false, order: 0, stack: series.name,
  }
  : {
    type: 'bar', label: series.name, data: series.values, backgroundColor: tones[series.tone], borderRadius: 2, maxBarThickness: 36, order: 1,
    stack: view.shape === 'stack' ? 'all' : series.name,
  });

const axes = (view) => {
  const grid = { color: token('--line'), drawTicks: false };
  const ticks = { color: token('--ink-soft'), font: { size: 12 }, padding: 6 };
  const amounts = {
    stacked: view.shape === 'stack', beginAtZero: true, grid, border: { display: false }, suggestedMax: view.unit === 'percent' ? 100 : undefined,
    ticks: { ...ticks, maxTicksLimit: 5, precision: view.unit === 'count' ? 0 : undefined, callback: (value) => axisText(view.unit, value) },
  };
  const names = { stacked: view.shape === 'stack', grid: { display: false }, border: { color: token('--line-strong') } };
  return view.shape === 'rank'
    ? { x: amounts, y: { ...names, ticks: { ...ticks, autoSkip: false, callback(value) { return shortened(this.getLabelForValue(value), this.chart.width); } } } }
    : { y: amounts, x: { ...names, ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 12 } } };
};

const options = (view) => ({
  animation: false, responsive: true, maintainAspectRatio: false, indexAxis: view.shape === 'rank' ? 'y' : 'x', scales: axes(view),
  interaction: { mode: 'index', axis: view.shape === 'rank' ? 'y' : 'x', intersect: false },
  plugins: {
    legend: { display: view.series.length > 1, position: 'bottom', labels: { color: token('--ink-soft'), boxWidth: 20, boxHeight: 10, font: { size: 13 }, ...(view.shape === 'line' && { usePointStyle: true, pointStyle: 'line' }) } },
    tooltip: { callbacks: { label: ({ dataset: { label }, raw }) => `${label}: ${valueText(view.unit, raw)}` } },
  },
});

export const drawingOf = (card) => {
  const canvas = card.querySelector('canvas');
  const nothing = card.querySelector('.chart-nothing');
  let chart;
  let shown;

  const show = (view) => {
    const text = JSON.stringify(view);
    if (text === shown?.text) {
      return;
    }

    shown = { view, text };
    nothing.hidden = !view.isEmpty;
    const tones = colours();
    const data = { labels: view.labels, datasets: view.series.map((series) => dataset(view, series, tones)) };
    if (!chart) {
      chart = new Chart(canvas, { data, options: options(view) });
    } else {
      chart.data = data;
      chart.options = options(view);
      chart.update();
    }
  };

  return {
    show,
    resize: () => chart?.resize(),
    repaint: () => {
      const { view } = shown ?? {};
      shown = undefined;
      if (view) {
        show(view);
      }
    },
  };
};
