// Every way in which files come to a page: an input, dropped, pasted.

/** Lets buttons with data-pick="camera" or "files" open the input of that name. Calls back with the files and the name. */
export const onPicked = (root, take) => {
  root.querySelectorAll('input[type=file][data-picks]').forEach((input) => input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = ''; // so that the same photo can be picked again
    if (files.length > 0) {
      take(files, input.dataset.picks);
    }
  }));
  root.addEventListener('click', (event) => {
    const name = event.target.closest('[data-pick]')?.dataset.pick;
    if (name) {
      event.preventDefault();
      root.querySelector(`input[data-picks="${name}"]`).click();
    }
  });
};

const hasFiles = (transfer) => [...(transfer?.types ?? [])].includes('Files');

/** Takes files that are dropped anywhere on the page or pasted into it. While they hover over it, the page's body is marked. */
export const onBrought = (take) => {
  const mark = (over) => document.body.classList.toggle('takes-files', over);
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event.dataTransfer)) {
      event.preventDefault();
      mark(true);
    }
  });
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && mark(false));
  document.addEventListener('drop', (event) => {
    mark(false);
    if (hasFiles(event.dataTransfer)) {
      event.preventDefault();
      take([...event.dataTransfer.files]);
    }
  });
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      take(files);
    }
  });
};
