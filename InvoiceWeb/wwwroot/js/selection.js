// Selecting rows: by their boxes, a stretch at once with Shift, by keys. Keys count only while the focus is in the list, so that nobody
// who types or speaks sets them off by chance.
const main = document.getElementById('main');
const toggle = document.getElementById('selecting');
let last;

const boxes = () => [...document.querySelectorAll('#invoices .row-pick input')];
const chosen = () => boxes().filter((box) => box.checked);

const count = () => {
  const output = document.querySelector('.bulk-count');
  if (!output) {
    return;
  }

  const number = chosen().length;
  const whole = document.querySelector('#bulk [name=Whole]').checked;
  const words = whole ? '' : (number === 1 ? output.dataset.one : output.dataset.many.replace('{0}', number));
  if (output.value !== words) {
    output.value = words;
  }

  const all = document.querySelector('[data-select-shown]');
  all.checked = number > 0 && number === boxes().length;
  all.indeterminate = number > 0 && !all.checked;
};

const begin = () => {
  if (!toggle.checked) {
    toggle.checked = true;
    count();
  }
};

const end = () => {
  boxes().forEach((box) => {
    box.checked = false;
  });
  document.querySelector('#bulk [name=Whole]').checked = false;
  toggle.checked = false;
  count();
};

/** From the row that was chosen last to this one. */
const stretch = (box) => {
  const all = boxes();
  const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
  if (from >= 0) {
    all.slice(from, to + 1).forEach((one) => {
      one.checked = box.checked;
    });
  }
};

const step = (row, by) => {
  const rows = [...document.querySelectorAll('#invoices .row-link')];
  rows[rows.indexOf(row.querySelector('.row-link')) + by]?.focus();
};

const keys = {
  j: (row) => step(row, 1),
  ArrowDown: (row) => step(row, 1),
  k: (row) => step(row, -1),
  ArrowUp: (row) => step(row, -1),
  x: (row) => {
    begin();
    row.querySelector('.row-pick input').click();
  },
};

main.addEventListener('click', (event) => {
  const box = event.target.closest?.('.row-pick input');
  if (box) {
    if (event.shiftKey && last) {
      stretch(box);
    }

    last = box;
    count();
  }
});

main.addEventListener('change', ({ target }) => {
  if (target.matches('[data-select-shown]')) {
    boxes().forEach((box) => {
      box.checked = target.checked;
    });
  }

  if (target === toggle && !toggle.checked) {
    end();
  }

  count();
});

main.addEventListener('keydown', (event) => {
  const row = event.target.closest?.('#invoices .row');
  if (!event.ctrlKey && !event.altKey && !event.metaKey && row && keys[event.key]) {
    event.preventDefault();
    keys[event.key](row);
  } else if (event.key === 'Enter' && event.target.matches?.('.row-pick input')) {
    // A box would send its form.
    event.preventDefault();
    row.querySelector('.row-link').click();
  } else if (event.key === 'Escape' && toggle.checked && (row || event.target.closest?.('.bulk'))) {
    end();
    toggle.focus();
  }
});

// What was done is chosen no longer; what was left stays so, that it can be tried again.
document.addEventListener('htmx:after:swap', () => {
  const answer = document.querySelector('#bulk-answer[data-settled]:not([data-seen])');
  if (answer) {
    answer.dataset.seen = '';
    document.querySelectorAll('.bulk [popover]:popover-open').forEach((open) => open.hidePopover());
  }

  if (answer?.dataset.settled === 'true') {
    const left = new Set([...answer.querySelectorAll('[data-left]')].map((one) => one.dataset.left));
    boxes().forEach((box) => {
      box.checked &&= left.has(box.value);
    });
    document.querySelector('#bulk [name=Whole]').checked = false;
  }

  count();
});

// A row that comes, goes or is another's now.
new MutationObserver(count).observe(document.getElementById('list-region'), { childList: true, subtree: true });
count();
