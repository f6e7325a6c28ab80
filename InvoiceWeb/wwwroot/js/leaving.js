// Asks before the window closes or goes elsewhere while something is unsent. A click on a link or a form of ours is no such case:
// the next page knows what is unsent as well, and the page that has to ask about it does so in its own words.
const deliberate = 1_000;
const reasons = [];
let going;

const allow = () => {
  clearTimeout(going);
  going = setTimeout(() => { going = undefined; }, deliberate);
};

/** Holds the window for as long as a function says that something would be left behind. */
export const holdWhile = (isUnsent) => reasons.push(isUnsent);

/** Goes to another page of ours without asking. */
export const goTo = (url) => {
  allow();
  location.assign(url);
};

addEventListener('click', (event) => !event.defaultPrevented && event.target.closest?.('a[href]:not([target])') && allow());
addEventListener('submit', (event) => !event.defaultPrevented && event.target.method !== 'dialog' && allow());
addEventListener('beforeunload', (event) => {
  if (going === undefined && reasons.some((isUnsent) => isUnsent())) {
    event.preventDefault();
  }
});
