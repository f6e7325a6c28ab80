// A stored page under the tools of the capture page. What comes of it is sent by the page's form and takes the page's place.
import { CornerEditor } from './capture/corner-editor.js';
import { PhotoEditor } from './capture/photo-editor.js';
import { settle } from './capture/settle.js';
import { goTo } from './leaving.js';

const zoomStep = 0.25;
const form = document.getElementById('crop');
form.hidden = false;

const photo = new PhotoEditor(form.querySelector('#cropper'));
const corners = new CornerEditor(form.querySelector('#corners'));
const tool = (name) => form.querySelector(`[data-action=${name}]`);
let stored; // as the server has it
let original; // as it was sent, where that is another picture
let current;

const open = async (picture) => {
  current = picture;
  corners.close();
  await photo.open(picture);
};

const load = async (address) => {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`The page was answered with ${response.status}.`);
  }

  return response.blob();
};

const reset = async () => {
  original ??= form.dataset.original ? await load(form.dataset.original) : stored;
  await open(original);
};

const keep = async () => {
  const settled = await settle(photo, corners);
  if (settled) {
    await open(settled);
  }
};

const actions = {
  'rotate-left': () => photo.rotate(-1),
  'rotate-right': () => photo.rotate(1),
  'zoom-in': () => photo.zoom(zoomStep),
  'zoom-out': () => photo.zoom(-zoomStep),
  crop: async () => {
    const hadFrame = photo.hasFrame;
    await keep();
    if (!hadFrame) {
      photo.frame();
    }
  },
  corners: async () => {
    const wereOpen = corners.isOpen;
    await keep();
    if (!wereOpen) {
      corners.open(photo.picture);
    }
  },
  reset,
};

const show = () => {
  form.dataset.editing = corners.isOpen ? 'corners' : (photo.hasFrame ? 'crop' : '');
  tool('crop').setAttribute('aria-pressed', String(photo.hasFrame));
  tool('corners').setAttribute('aria-pressed', String(corners.isOpen));
  form.querySelectorAll('[data-action]:not([data-action=corners], [data-action=reset])').forEach((button) => {
    button.disabled = corners.isOpen;
  });
};

let turn = Promise.resolve();
const inTurn = (work) => {
  turn = turn.then(async () => {
    form.setAttribute('aria-busy', 'true');
    try {
      await work();
      show();
    } catch (error) {
      form.querySelector('#crop-problem').replaceChildren(document.getElementById('problem-picture').content.cloneNode(true));
      console.error(error);
    } finally {
      form.setAttribute('aria-busy', 'false');
    }
  });
};

form.addEventListener('click', ({ target }) => {
  const action = target.closest('[data-action]')?.dataset.action;
  if (action) {
    inTurn(actions[action]);
  }
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  inTurn(async () => {
    await keep();
    if (current === stored) {
      goTo(form.querySelector('a').getAttribute('href'));
      return;
    }

    const files = new DataTransfer();
    files.items.add(new File([current], 'page.jpg', { type: 'image/jpeg' }));
    form.elements.file.files = files.files;
    form.submit();
  });
});

inTurn(async () => {
  stored = await load(form.dataset.picture);
  await open(stored);
});
