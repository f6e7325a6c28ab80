// A request that finds the session ended leads to the sign-in page and back. What is unsent waits on the device meanwhile.
document.addEventListener('htmx:response:error', ({ target, detail }) => {
  if (detail.ctx.response.status === 401 && target.id !== 'live') {
    location.assign(`/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
  }
});
