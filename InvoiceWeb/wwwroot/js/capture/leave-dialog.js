// Asks in the page's own words before a link leads away from photos that are not sent yet.
import { goTo, holdWhile } from '../leaving.js';

/** @param isUnsent whether there is anything to lose; @param discard throws it away. */
export const askBeforeLeaving = (dialog, isUnsent, discard) => {
  let leave;
  let decided;
  holdWhile(isUnsent);

  const hold = (event, goOn) => {
    if (isUnsent()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      leave = goOn;
      dialog.returnValue = '';
      dialog.showModal();
    }
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]:not([href^="#"], [target], [data-keeps])');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (link && isPlain) {
      hold(event, () => goTo(link.href));
    }
  }, true);
  document.addEventListener('submit', (event) => {
    if (event.target.method === 'post' && event.target !== decided) {
      hold(event, () => {
        decided = event.target;
        decided.requestSubmit(event.submitter);
      });
    }
  }, true);
  dialog.addEventListener('close', async () => {
    if (dialog.returnValue === 'discard') {
      await discard();
    }

    if (dialog.returnValue === 'discard' || dialog.returnValue === 'keep') {
      leave();
    }
  });
};
