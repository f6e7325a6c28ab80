// The short messages at the foot of the page: each leaves when it has faded, and what the server could not do is told there, too.
const toasts = document.getElementById('toasts');

toasts.addEventListener('animationend', ({ target, animationName }) => {
  if (animationName === 'toast') {
    target.remove();
  }
});

/** @param kind of a template in the frame of the page. */
export const say = (kind) => {
  const text = document.getElementById(`text-${kind}`)?.content.cloneNode(true);
  if (text) {
    toasts.append(text);
  }
};
