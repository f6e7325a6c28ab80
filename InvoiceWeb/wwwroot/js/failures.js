// A request that fails is never passed over in silence: the page tells that nothing came of it, and what was typed stays.
import { say } from './toasts.js';

// Told by the page itself: what has to be mended, and what somebody else changed meanwhile.
const rendered = [409, 422];

const unsaved = () => document.querySelector('[data-corrections][data-dirty=true]');

// Streams tell of themselves (live.js, dashboard/stream.js).
const isStream = (element) => element?.hasAttribute?.('hx-sse:connect');

const tell = (element) => {
  if (!isStream(element)) {
    say(element?.matches?.('[data-corrections]') ? 'not-saved' : 'not-done');
  }
};

document.addEventListener('htmx:response:error', ({ target, detail }) => {
  const { status } = detail.ctx.response;
  if (status !== 401 && !rendered.includes(status)) {
    tell(target);
  } else if (status === 401 && !isStream(target)) {
    // The session ended: what is unsent waits on the device, and what is typed must not go with the page.
    if (unsaved()) {
      say('signed-out');
    } else {
      location.assign(`/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
    }
  }
});

document.addEventListener('htmx:error', ({ target, detail }) => {
  if (detail.ctx) {
    tell(target);
  }
});
