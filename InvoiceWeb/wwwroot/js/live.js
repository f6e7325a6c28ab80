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
let last;
let over = false;
let resting = false;

// A browser holds few lines to one server, and tabs that nobody looks at would take them all. Such a tab lets go of its line, unless it
// shows something that is still being read: then it stays, so that its title can tell when that is done.
const mayRest = () => document.hidden && !document.querySelector('#outbox[aria-busy=true], main :is([data-status=queued], [data-status=processing])');

const rest = () => {
  if (mayRest() && connection?.reader) {
    resting = true;
    clearTimeout(silence);
    connection.reader.cancel();
  }
};

const wake = () => {
  if (resting && !document.hidden) {
    resting = false;
    htmx.trigger(stream, 'retry');
  }
};

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
  stream.addEventListener('htmx:sse:after:message', ({ detail }) => {
    last = detail.message.id || last;
    alive();
    rest();
  });

  // A stream that was let go continues where it was, not where the page was rendered.
  stream.addEventListener('htmx:config:request', ({ detail }) => {
    if (last) {
      detail.ctx.request.headers['Last-Event-ID'] = last;
    }
  });
  stream.addEventListener('htmx:sse:error', ({ detail }) => (detail.status === 401 ? ended() : lost()));
  stream.addEventListener('htmx:sse:before:connection', (event) => {
    if (over || resting) {
      event.preventDefault();
    } else if (event.detail.connection.attempt > 0) {
      lost();
    }
  });
  stream.addEventListener('htmx:response:error', ({ detail }) => (detail.ctx.response.status === 401 ? ended() : retry()));
  stream.addEventListener('htmx:error', retry);
  document.addEventListener('visibilitychange', () => {
    rest();
    wake();
    if (!document.hidden && announcement) {
      lost();
    }
  });
}
