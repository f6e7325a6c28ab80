// Counts in the page's title what was finished while nobody looked at the page.
const mark = /^\(\d+\) /;
let finished = 0;

const show = () => {
  const title = document.title.replace(mark, '');
  document.title = finished > 0 ? `(${finished}) ${title}` : title;
};

new MutationObserver((changes) => {
  if (document.hidden) {
    finished += changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.dataset?.status).length;
    show();
  }
}).observe(document.getElementById('toasts'), { childList: true });

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    finished = 0;
    show();
  }
});
