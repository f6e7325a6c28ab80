// Numbers of the charts as the page's reader writes them.
const language = document.documentElement.lang;
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
const money = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const seconds = (value) => {
  if (value >= 5_400) {
    return `${whole.format(value / 3_600)} h`;
  }

  return value >= 90 ? `${whole.format(value / 60)} min` : `${whole.format(value)} s`;
};

const texts = {
  seconds,
  milliseconds: (value) => (value >= 1_000 ? seconds(value / 1_000) : `${whole.format(value)} ms`),
  percent: (value) => `${whole.format(value)} %`,
  megabytes: (value) => (value >= 1_024 ? `${whole.format(value / 1_024)} GB` : `${whole.format(value)} MB`),
};

export const axisText = (unit, value) => (texts[unit] ?? short.format)(value);

export const valueText = (unit, value) => {
  if (value === null) {
    return '–';
  }

  return unit === 'money' ? money.format(value) : (texts[unit] ?? whole.format)(value);
};
