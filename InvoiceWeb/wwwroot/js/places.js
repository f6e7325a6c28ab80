// The text on the picture: while a field is in hand, what can be its value is marked, and a touch takes it. The places are asked for
// when the first field is taken in hand. Whoever does not point types; nothing here is needed for that.
const svg = 'http://www.w3.org/2000/svg';
const fine = matchMedia('(pointer: fine)');
const fetched = new WeakMap();
let held; // the id of the input in hand: the finger that touches the picture takes the focus from it
let last; // what was taken last, so that a name of several words can be put together

const inHand = () => held && document.getElementById(held);

const load = (layer) => {
  if (!fetched.has(layer)) {
    fetched.set(layer, fetch(layer.dataset.places, { headers: { Accept: 'application/json' } }).then((answer) => (answer.ok ? answer.json() : [])).catch(() => {
      fetched.delete(layer); // asked for again with the next field
      return [];
    }));
  }

  return fetched.get(layer);
};

const rectOf = (place, index) => {
  const rect = document.createElementNS(svg, 'rect');
  for (const side of ['x', 'y', 'width', 'height']) {
    rect.setAttribute(side, place[side]);
  }

  rect.dataset.text = place.text;
  rect.dataset.index = index;
  return rect;
};

const draw = async (layer) => {
  const places = await load(layer);
  const kind = inHand()?.closest('.field')?.dataset.kind;
  const indexed = places.map((place, index) => [place, index]);
  const fitting = indexed.filter(([place]) => place.kind === kind);

  // Where nothing looks like a value, its misread words are a beginning.
  const shown = fitting.length > 0 ? fitting : indexed.filter(([place]) => place.kind === 'word');
  layer.replaceChildren(...(kind ? shown : []).map(([place, index]) => rectOf(place, index)));
};

const drawAll = () => document.querySelectorAll('.places').forEach(draw);

const take = (input, { text, index }) => {
  const name = input.closest('.field').dataset.field;
  const goesOn = name === 'vendor' && last?.name === name && Number(index) === last.index + 1 && input.value === last.value;
  input.value = goesOn ? `${input.value} ${text}` : text;
  last = { name, index: Number(index), value: input.value };
  input.dispatchEvent(new Event('input', { bubbles: true }));
  if (fine.matches) {
    input.focus();
  }
};

document.addEventListener('focusin', ({ target }) => {
  if (target.matches('.field input[type=text]') && held !== target.id) {
    document.querySelector('.field.is-in-hand')?.classList.remove('is-in-hand');
    target.closest('.field').classList.add('is-in-hand');
    held = target.id;
    drawAll();
  }
});

document.addEventListener('click', ({ target }) => {
  const rect = target.closest?.('.places rect');
  const input = inHand();
  if (rect && input) {
    take(input, rect.dataset);
  }
});

document.addEventListener('htmx:after:swap', () => {
  if (!inHand()) {
    held = undefined;
  }

  inHand()?.closest('.field').classList.add('is-in-hand');
  drawAll();
});
