// The capture page: pick, turn, cut, send; a document is sent as it is. Whatever goes wrong, it stays until it has arrived.
/* global htmx */
import { isDocument, toBase64 } from './document-file.js';
import { PhotoEditor } from './photo-editor.js';
import './upload-progress.js';

const maxSide = 2600;
const quality = 0.88;
const zoomStep = 0.25;

const form = document.getElementById('capture');
const problem = document.getElementById('capture-problem');
const editor = new PhotoEditor(document.getElementById('cropper'));
const cropButton = form.querySelector('[data-action="crop"]');
const inputs = { camera: document.getElementById('camera-input'), gallery: document.getElementById('gallery-input') };
const documentName = document.getElementById('document-name');
let chosen = null; // a document; null while a photo is edited
let page = '';
form.hidden = false; // without scripts an ordinary form stands in its place

const enter = (state) => {
  form.dataset.state = state;
  form.dataset.cropping = String(editor.hasFrame);
  cropButton.setAttribute('aria-pressed', String(editor.hasFrame));
};

const complain = (kind) => problem.replaceChildren(document.getElementById(`problem-${kind}`).content.cloneNode(true));

const take = async (input) => {
  const [file] = input.files;
  input.value = ''; // so that the same photo can be picked again
  if (!file) {
    return;
  }

  problem.replaceChildren();
  chosen = isDocument(file) ? file : null;
  if (chosen) {
    documentName.textContent = file.name;
    enter('document');
    return;
  }

  try {
    form.dataset.state = 'loaded'; // the canvas needs its size before the photo can be fitted into it
    await editor.open(file);
    enter('loaded');
  } catch {
    enter('empty');
    complain('picture');
  }
};

const actions = {
  camera: () => inputs.camera.click(),
  gallery: () => inputs.gallery.click(),
  'rotate-left': () => editor.rotate(-1),
  'rotate-right': () => editor.rotate(1),
  'zoom-in': () => editor.zoom(zoomStep),
  'zoom-out': () => editor.zoom(-zoomStep),
  crop: () => editor.crop(),
  reset: () => editor.reset(),
  send: async () => {
    problem.replaceChildren();
    try {
      page = chosen ? await toBase64(chosen) : editor.toBase64Jpeg(maxSide, quality);
    } catch {
      complain('picture'); // the file was moved or changed since it was chosen
      return;
    }

    enter('sending');
    htmx.trigger(form, 'send');
  },
};

form.addEventListener('click', async ({ target }) => {
  const action = target.closest('[data-action]')?.dataset.action;
  if (action) {
    await actions[action]();
    if (form.dataset.state === 'loaded') {
      enter('loaded');
    }
  }
});

Object.values(inputs).forEach((input) => input.addEventListener('change', () => take(input)));

form.addEventListener('htmx:config:request', ({ detail }) => {
  detail.ctx.request.body.append('page', new Blob([page], { type: 'text/plain' }), 'page.txt');
});

form.addEventListener('htmx:error', () => complain('network'));

// 413 and 422 bring their own sentence, which htmx swaps in.
form.addEventListener('htmx:response:error', ({ detail: { ctx: { response } } }) => {
  if (response.status === 401) {
    complain('session');
  } else if (response.status !== 413 && response.status !== 422) {
    complain('server');
  }
});

form.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  if (!(ctx.response?.status < 300)) {
    enter(chosen ? 'document' : 'loaded');
  }
});
