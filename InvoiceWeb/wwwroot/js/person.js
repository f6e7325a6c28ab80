// Who is signed in, as the page says.

/** The same on every page of one person; undefined when nobody is signed in. */
export const viewer = document.body.dataset.viewer;

/** What every request of a script carries: the antiforgery token, and that it is a script that asks. */
export const requestHeaders = () => ({
  'HX-Request': 'true',
  ...JSON.parse(document.body.getAttribute('hx-headers:inherited') ?? '{}'),
});
