// The form over an invoice's fields: what was typed survives whatever happens around it, and everything is done by keys alone.
/* global htmx */
const formOf = () => document.querySelector('[data-corrections]');
const isDirty = (form) => form?.dataset.dirty === 'true';
const fine = matchMedia('(pointer: fine)');
let leaving = false;

const doubtful = (form) => [...form.querySelectorAll('[data-doubtful=true] input:not([type=hidden])')];

const focus = (input) => {
  const folded = input?.closest('details');
  if (folded) {
    folded.open = true;
  }

  input?.focus();
  input?.select?.();
};

const step = (form, direction) => {
  const inputs = doubtful(form);
  const all = [...form.querySelectorAll('input, button')];
  const here = all.indexOf(document.activeElement);
  const ordered = direction > 0 ? inputs : inputs.toReversed();
  const next = ordered.find((input) => (all.indexOf(input) - here) * direction > 0) ?? ordered[0];
  focus(next ?? form.querySelector('[data-accepts]'));
};

// The first thing to look at; on a touch screen the keyboard would hide what is to be looked at.
const begin = () => {
  const form = formOf();
  const wrong = form?.querySelector('[aria-invalid=true], .field-choice input');
  if (wrong) {
    focus(wrong);
    return;
  }

  if (!document.querySelector('[data-focuses]')) {
    return;
  }

  if (!form) {
    document.querySelector('[data-focuses]').focus();
  } else if (fine.matches) {
    focus(doubtful(form)[0] ?? form.querySelector('[data-accepts]'));
  } else {
    document.querySelector('.details-title h1').focus({ preventScroll: true });
  }
};

const actions = {
  ArrowDown: (form) => step(form, 1),
  ArrowUp: (form) => step(form, -1),
  PageDown: () => document.querySelector('[data-next]')?.click(),
};

document.addEventListener('keydown', (event) => {
  const form = formOf();
  if (event.altKey && !event.ctrlKey && actions[event.key] && (form || event.key === 'PageDown')) {
    event.preventDefault();
    actions[event.key](form);
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form?.querySelector('[data-accepts]')) {
    event.preventDefault();
    form.requestSubmit(form.querySelector('[data-accepts]'));
  }
});

document.addEventListener('input', ({ target }) => {
  const form = target.closest('[data-corrections]');
  if (form) {
    form.dataset.dirty = 'true';
  }
});

// Only a form that htmx does not send leads away from the page.
document.addEventListener('submit', (event) => {
  leaving = event.target.matches('[data-corrections]') && !event.defaultPrevented;
});

// Skipping an invoice is no way to lose what was typed. (Of a link that leads to another page the browser asks.)
document.addEventListener('click', (event) => {
  const form = formOf();
  if (event.target.closest?.('[data-next][hx-get]') && isDirty(form) && !confirm(form.dataset.unsaved)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

addEventListener('beforeunload', (event) => {
  if (isDirty(formOf()) && !leaving) {
    event.preventDefault();
  }
});

// The answer to the form itself is the truth about it; anything else that happens to the invoice leaves what was typed alone.
let answered;

document.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
  const isAnswer = ctx?.swap !== 'none' && ctx?.sourceElement?.matches?.('[data-corrections], [data-next]');
  answered = isAnswer ? ctx.sourceElement : undefined;
  if (answered && formOf()) {
    formOf().dataset.dirty = 'false';
  }
});

document.addEventListener('htmx:after:swap', () => {
  if (!answered) {
    return;
  }

  answered = undefined;
  for (const input of formOf()?.querySelectorAll('input[type=text]') ?? []) {
    input.value = input.defaultValue; // a morph leaves what was typed last
  }

  begin();
});

htmx.registerExtension('corrections', {
  htmx_before_morph_node: (_, { oldNode, newNode }) => {
    if (!oldNode.matches?.('[data-corrections]') || !isDirty(oldNode)) {
      return true;
    }

    oldNode.querySelector('.changed-meanwhile').hidden = newNode.dataset?.version === oldNode.dataset.version;
    return false;
  },
});

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', begin);
} else {
  begin();
}
