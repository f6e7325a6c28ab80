// Sends one invoice. fetch cannot tell how much of a body has gone out; XMLHttpRequest can.
import { requestHeaders } from '../person.js';

// A line that moves nothing for this long is taken for dead. A slow one may take all the time it needs.
const stallLimit = 60_000;

/** A file as base64 text. */
const toBase64 = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(reader.result.slice(reader.result.indexOf(',') + 1)));
  reader.addEventListener('error', () => reject(reader.error));
  reader.readAsDataURL(file);
});

const bodyOf = async (pages) => {
  const body = new FormData();
  for (const { file } of pages) {
    body.append('page', new Blob([await toBase64(file)], { type: 'text/plain' }), 'page.txt');
  }

  return body;
};

const post = (headers, body, onProgress) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  let stalled;
  const moved = () => {
    clearTimeout(stalled);
    stalled = setTimeout(() => request.abort(), stallLimit);
  };

  request.open('POST', '/capture');
  Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    moved();
    onProgress(total > 0 ? loaded / total : 0);
  });
  request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }));
  request.addEventListener('error', () => reject(new TypeError('The server cannot be reached.')));
  request.addEventListener('abort', () => reject(new TypeError('The upload was broken off.')));
  request.addEventListener('loadend', () => clearTimeout(stalled));
  moved();
  request.send(body);
});

/**
 * @param invoice its id is the key under which the server stores it at most once.
 * @returns the answer's status and text; rejects when there is no answer.
 */
export const upload = async ({ id, pages }, onProgress) => post({ ...requestHeaders(), 'Idempotency-Key': id }, await bodyOf(pages), onProgress);
