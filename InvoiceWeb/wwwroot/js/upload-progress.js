// htmx 4 sends by fetch, which cannot tell how much of a body has been sent. For an element with data-upload-progress this
// extension takes the place of fetch (ctx.fetch is htmx's hook for that) with XMLHttpRequest, which can.
/* global htmx */

// A line that moves nothing for this long is taken for dead. A slow one may take all the time it needs.
const stallLimit = 60_000;

const headersOf = (xhr) => new Headers(
  xhr.getAllResponseHeaders().trim().split(/\r?\n/).filter(Boolean).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  }),
);

const send = (url, { method, headers, body, signal }, onProgress) => new Promise((resolve, reject) => {
  const xhr = new XMLHttpRequest();
  let stalled;
  const moved = () => {
    clearTimeout(stalled);
    stalled = setTimeout(() => xhr.abort(), stallLimit);
  };

  xhr.open(method, url);
  Object.entries(headers).forEach(([name, value]) => xhr.setRequestHeader(name, value));
  xhr.upload.addEventListener('progress', ({ loaded, total }) => {
    moved();
    onProgress(loaded, total);
  });
  xhr.addEventListener('load', () => resolve(new Response(xhr.response, { status: xhr.status, headers: headersOf(xhr) })));
  xhr.addEventListener('error', () => reject(new TypeError('The server cannot be reached.')));
  xhr.addEventListener('abort', () => reject(new TypeError('The upload was broken off.')));
  xhr.addEventListener('loadend', () => clearTimeout(stalled));
  signal?.addEventListener('abort', () => xhr.abort());
  moved();
  xhr.send(body);
});

htmx.registerExtension('upload-progress', {
  htmx_before_request: (element, { ctx }) => {
    const selector = element.dataset?.uploadProgress;
    if (selector) {
      const bar = document.querySelector(selector);
      ctx.fetch = (url, request) => send(url, request, (loaded, total) => {
        bar.max = total;
        bar.value = loaded;
      });
    }
  },
});
