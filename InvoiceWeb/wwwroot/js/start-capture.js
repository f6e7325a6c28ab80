// From the list into the capture page: the camera opens at once, and what was taken, chosen, dropped or pasted is waiting there.
// Without scripts the same links lead to the capture page's form.
import { keepFiles } from './capture/kept-tiles.js';
import { onBrought, onPicked } from './capture/picking.js';
import { goTo } from './leaving.js';

const bring = async (files) => {
  try {
    await keepFiles(files);
    goTo('/capture');
  } catch {
    goTo('/capture/form'); // this browser keeps no files (no room, or a private window of an older one); the form needs none kept
  }
};

if (document.getElementById('start-capture')) {
  onPicked(document, bring);
  onBrought(bring);
}
