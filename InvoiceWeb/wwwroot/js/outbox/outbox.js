// Sends what this device has to send, two invoices at a time, until the server has each: on whatever page of ours is open, after a
// lost connection, a closed window or an ended session. The key makes it safe to send one again when nobody knows whether it arrived.
import { change, find, listOf } from '../device-store.js';
import { viewer } from '../person.js';
import { waitAfter } from './patience.js';
import { upload } from './upload.js';

const atOnce = 2;

/** Tells of the state of each: here and in this person's other windows. */
const channel = new BroadcastChannel(`outbox ${viewer}`);

/** What neither stores nor refuses: the server is busy or not itself, or this page's token is out of date, which the next page's is not. */
const isPassing = (status) => status === 400 || status === 408 || status === 429 || status >= 500;

export class Outbox extends EventTarget {
  #running = new Set();
  #failures = new Map();
  #waiting = new Map();
  #unsent = 0;
  #isOver = false;

  constructor() {
    super();
    channel.addEventListener('message', ({ data }) => this.dispatchEvent(new CustomEvent('state', { detail: data })));
    addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.hurry());
  }

  /** Whether anything is under way that a closing window would hold up. */
  get isBusy() {
    return this.#unsent > 0 && !this.#isOver;
  }

  /** Everything unsent, the first first. */
  async list() {
    return (await listOf('outgoing', viewer)).sort((one, other) => one.at - other.at);
  }

  async throwAway(id) {
    await change(['outgoing'], (store) => store.delete(id));
    this.#tell({ id, state: 'gone' });
  }

  /** Tries again at once whatever was waiting for better times. */
  hurry() {
    this.#waiting.forEach(clearTimeout);
    this.#waiting.clear();
    this.pump();
  }

  async pump() {
    const due = (await this.list()).filter((invoice) => !invoice.refusal);
    this.#unsent = due.length;
    for (const { id } of due) {
      if (this.#running.size < atOnce && !this.#isOver && !this.#running.has(id) && !this.#waiting.has(id)) {
        this.#running.add(id);
        this.#sendAlone(id).finally(() => {
          this.#running.delete(id);
          this.pump();
        });
      }
    }
  }

  /** Another window may be sending the same one: then this one looks again later. (Locks are there only over HTTPS.) */
  #sendAlone(id) {
    const send = (lock) => (lock === null ? this.#later(id) : this.#send(id));
    return navigator.locks ? navigator.locks.request(`outbox ${id}`, { ifAvailable: true }, send) : send();
  }

  async #send(id) {
    const invoice = await find('outgoing', id);
    if (!invoice || invoice.refusal) {
      return;
    }

    this.#tell({ id, state: 'sending', progress: 0 });
    try {
      const answer = await upload(invoice, (progress) => this.#tell({ id, state: 'sending', progress }));
      await this.#read(invoice, answer);
    } catch {
      this.#wait(id);
    }
  }

  async #read(invoice, { status, text }) {
    const { id } = invoice;
    if (status >= 200 && status < 300) {
      await change(['outgoing'], (store) => store.delete(id));
      this.#failures.delete(id);
      this.#tell({ id, state: 'stored' });
    } else if (status === 401) {
      this.#isOver = true;
      this.#tell({ id, state: 'signed-out' });
    } else if (isPassing(status)) {
      this.#wait(id);
    } else {
      const refusal = { status, text: new DOMParser().parseFromString(text, 'text/html').body.textContent.trim() };
      await change(['outgoing'], (store) => store.put({ ...invoice, refusal }));
      this.#tell({ id, state: 'refused', refusal });
    }
  }

  #wait(id) {
    const failures = (this.#failures.get(id) ?? 0) + 1;
    this.#failures.set(id, failures);
    this.#tell({ id, state: 'waiting' });
    this.#later(id, waitAfter(failures));
  }

  #later(id, wait = waitAfter(2)) {
    this.#waiting.set(id, setTimeout(() => {
      this.#waiting.delete(id);
      this.pump();
    }, wait));
  }

  #tell(detail) {
    this.dispatchEvent(new CustomEvent('state', { detail }));
    channel.postMessage(detail);
  }
}
