// Copies what a field shows; where the clipboard is closed (a page without TLS), it is selected, ready for the keys.
document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-copy]');
  if (!button) {
    return;
  }

  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.querySelector('span').textContent = button.dataset.copied;
  } catch {
    field.focus();
  }
});

document.addEventListener('focusin', ({ target }) => {
  if (target.matches?.('[data-select-all]')) {
    target.select();
  }
});
