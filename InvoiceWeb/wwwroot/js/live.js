// Watches over the page's event stream: says discreetly when it is lost, and sees to it that it comes back.
/* global htmx */
const stream = document.getElementById('live');
const note = document.getElementById('connection');

// The server sends a beat every 20 seconds. A line that is silent for longer is dead, whatever the network layer believes.
const silenceLimit = 50_000;

// Most losses heal before anyone would care to know.
const patience = 3_000;

let connection;
let silence;
let announcement;
let attempts = 0;
let over = false;

const tell = (kind) => {
  note.hidden = false;
  note.replaceChildren(document.getElementById(`text-${kind}`).content.cloneNode(true));
};

const alive = () => {
  clearTimeout(silence);
  clearTimeout(announcement);
  announcement = undefined;
  attempts = 0;
  note.hidden = true;
  silence = setTimeout(() => connection?.reader?.cancel(), silenceLimit);
};

const lost = () => {
  clearTimeout(silence);
  announcement ??= setTimeout(() => document.hidden || tell('lost'), patience);
};

const ended = () => {
  over = true;
  clearTimeout(silence);
  clearTimeout(announcement);
  tell('ended');
};

// htmx's extension reconnects a stream that once stood. One that never came to stand is tried again here.
const retry = () => {
  lost();
  attempts += 1;
  setTimeout(() => htmx.trigger(stream, 'retry'), Math.min(30_000, 500 * 2 ** attempts));
};

if (stream) {
  stream.addEventListener('htmx:sse:after:connection', ({ detail }) => {
    connection = detail.connection;
    alive();
  });
  stream.addEventListener('htmx:sse:after:message', alive);
  stream.addEventListener('htmx:sse:error', ({ detail }) => (detail.status === 401 ? ended() : lost()));
  stream.addEventListener('htmx:sse:before:connection', (event) => {
    if (over) {
      event.preventDefault();
    } else if (event.detail.connection.attempt > 0) {
      lost();
    }
  });
  stream.addEventListener('htmx:response:error', ({ detail }) => (detail.ctx.response.status === 401 ? ended() : retry()));
  stream.addEventListener('htmx:error', retry);
  document.addEventListener('visibilitychange', () => document.hidden || !announcement || lost());
}
