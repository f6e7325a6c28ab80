// Says how much a search found to those who do not see the list change.
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  const region = document.getElementById('list-region');
  const said = document.getElementById('found');
  if (region && said && ctx?.sourceElement?.closest?.('.finder')) {
    said.textContent = region.dataset.found;
  }
});
