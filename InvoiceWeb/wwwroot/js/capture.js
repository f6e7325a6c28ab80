// The capture page: take or choose photos and documents, look at each, put it right, say which are one invoice, send. Every tile is
// kept on this device from the moment it is taken until it is sent; sending itself is the list's business (outbox.js).
import { CaptureDesk } from './capture/capture-desk.js';
import { askBeforeLeaving } from './capture/leave-dialog.js';
import { onBrought, onPicked } from './capture/picking.js';
import { goTo } from './leaving.js';

const form = document.getElementById('capture');
form.hidden = false; // without scripts an ordinary form stands in its place

const desk = new CaptureDesk(form);
let retaken = null;

const actions = {
  'rotate-left': () => desk.rotate(-1),
  'rotate-right': () => desk.rotate(1),
  'zoom-in': () => desk.zoom(1),
  'zoom-out': () => desk.zoom(-1),
  crop: () => desk.crop(),
  corners: () => desk.corners(),
  reset: () => desk.reset(),
  earlier: () => desk.move(-1),
  later: () => desk.move(1),
  join: () => desk.join(),
  remove: () => desk.remove(),
  together: () => desk.joinAll(true),
  apart: () => desk.joinAll(false),
  send: async () => {
    if (await desk.send()) {
      goTo('/');
    }
  },
};

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('click', ({ target }) => {
  const action = target.closest('[data-action]')?.dataset.action;
  const tile = target.closest('[data-tile]')?.dataset.tile;
  retaken = target.closest('[data-pick=retake]') ? desk.chosen : retaken;
  if (action) {
    desk.inTurn(actions[action]);
  } else if (tile) {
    desk.inTurn(() => desk.choose(tile));
  }
});

onPicked(form, (files, name) => {
  const replaced = name === 'retake' ? retaken : null;
  desk.inTurn(() => (replaced ? desk.replace(replaced, files[0]) : desk.add(files)));
});
onBrought((files) => desk.inTurn(() => desk.add(files)));
askBeforeLeaving(document.getElementById('leave'), () => desk.hasUnsent, () => desk.discard());
desk.inTurn(() => desk.restore());
