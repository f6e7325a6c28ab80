// A request that finds the session ended leads to the sign-in page and back, unless something unsent would be lost by leaving.
document.addEventListener('htmx:response:error', ({ target, detail }) => {
  const keepsPage = target.closest?.('[data-keeps-page]') || target.id === 'live';
  if (detail.ctx.response.status === 401 && !keepsPage) {
    location.assign(`/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
  }
});
