// What the list comes to is added up anew when a row came, changed or went: soon, but not for every row of a burst.
/* global htmx */
const pause = 2_000;
let due;

const refresh = () => {
  due = undefined;
  const sums = document.getElementById('sums');
  if (sums) {
    htmx.trigger(sums, 'refresh');
  }
};

document.getElementById('live')?.addEventListener('htmx:sse:after:message', ({ detail: { message } }) => {
  if (!message.event && message.data.includes('hx-target="#invoice')) {
    due ??= setTimeout(refresh, pause);
  }
});
