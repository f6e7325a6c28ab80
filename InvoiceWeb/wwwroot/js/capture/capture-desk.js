// What lies on the desk: the tiles, which of them is shown, and the tools that work on it.
import { CornerEditor } from './corner-editor.js';
import { dropTiles, keepTiles, loadTiles, newTile, sendTiles } from './kept-tiles.js';
import { PhotoEditor } from './photo-editor.js';
import { ready } from './preparing.js';
import { settle } from './settle.js';
import { TileList } from './tile-list.js';
import { TileStrip } from './tile-strip.js';
import { CaptureView } from './capture-view.js';

const zoomStep = 0.25;

export class CaptureDesk {
  #view;
  #strip;
  #photo;
  #corners;
  #tiles = new TileList([]);
  #chosen = null;
  #turn = Promise.resolve();

  constructor(form) {
    this.#view = new CaptureView(form);
    this.#strip = new TileStrip(form.querySelector('#tiles'));
    this.#photo = new PhotoEditor(form.querySelector('#cropper'));
    this.#corners = new CornerEditor(form.querySelector('#corners'));
  }

  get chosen() {
    return this.#chosen;
  }

  get hasUnsent() {
    return this.#tiles.size > 0;
  }

  /** One thing after the other: a second tap waits until the first has done its work. */
  inTurn(work) {
    this.#turn = this.#turn.then(async () => {
      this.#view.busy(true);
      try {
        await work();
      } catch (error) {
        this.#view.complain('device');
        console.error(error);
      } finally {
        this.#view.busy(false);
        this.#show();
      }
    });
    return this.#turn;
  }

  /** Takes up what was left here, or picked on another page. */
  async restore() {
    await this.#take(await loadTiles(), (tile) => this.#tiles.putBack(tile));
  }

  async add(files) {
    this.#view.complain(null);
    await this.#settle();
    const tiles = files.map((file, index) => newTile(file, this.#tiles.size + index));
    await keepTiles(tiles);
    await this.#take(tiles, (tile) => this.#tiles.add(tile));
  }

  async replace(id, file) {
    this.#view.complain(null);
    if (this.#tiles.at(id)) {
      await this.#change(id, file, { original: file, name: file.name });
    }
  }

  async choose(id) {
    await this.#settle();
    await this.#open(id);
  }

  rotate(quarters) {
    this.#photo.rotate(quarters);
  }

  zoom(steps) {
    this.#photo.zoom(steps * zoomStep);
  }

  /** Draws a frame; the second time, cuts to it. */
  async crop() {
    if (this.#photo.hasFrame) {
      await this.#settle();
    } else {
      await this.#settle();
      this.#photo.frame();
    }
  }

  /** Shows the four corners; the second time, lays the sheet between them flat. */
  async corners() {
    if (this.#corners.isOpen) {
      await this.#settle();
    } else {
      await this.#settle();
      this.#corners.open(this.#photo.picture);
    }
  }

  async reset() {
    this.#corners.close();
    await this.#change(this.#chosen, this.#tiles.at(this.#chosen).original);
  }

  async move(by) {
    this.#tiles.move(this.#chosen, by);
    await this.#keepAll();
  }

  async join() {
    this.#tiles.join(this.#chosen, !this.#tiles.at(this.#chosen).joined);
    await this.#keepAll();
  }

  async joinAll(joined) {
    this.#tiles.joinAll(joined);
    await this.#keepAll();
  }

  async remove() {
    const next = this.#tiles.remove(this.#chosen);
    await dropTiles([this.#chosen]);
    await this.#keepAll();
    await this.#open(next?.id ?? null);
  }

  async discard() {
    await dropTiles(this.#tiles.all.map((tile) => tile.id));
    this.#tiles.clear();
  }

  /** Hands everything over to be sent. @returns whether it was. */
  async send() {
    await this.#settle();
    if (this.#tiles.size === 0) {
      return false;
    }

    await sendTiles(this.#tiles.groups);
    this.#tiles.clear();
    return true;
  }

  async #take(tiles, put) {
    let first = null;
    for (const tile of tiles) {
      try {
        Object.assign(tile, tile.ready ? {} : await ready(tile));
        put(tile);
        first ??= tile.id;
      } catch ({ message }) {
        this.#view.complain(message === 'heic' ? 'heic' : 'picture', tile.name);
        await dropTiles([tile.id]);
      }

      this.#show();
    }

    await this.#keepAll();
    if (first) {
      await this.#open(first);
    }
  }

  /** Makes what is shown the tile's picture. */
  async #settle() {
    const tile = this.#tiles.at(this.#chosen);
    if (!tile || tile.isDocument) {
      return;
    }

    const settled = await settle(this.#photo, this.#corners);
    if (settled) {
      await this.#change(tile.id, settled);
    }
  }

  async #change(id, file, more = {}) {
    const tile = this.#tiles.at(id);
    try {
      this.#tiles.update(id, { ...await ready({ ...tile, ...more, current: file }), ...more, current: file });
    } catch ({ message }) {
      this.#view.complain(message === 'heic' ? 'heic' : 'picture', more.name ?? tile.name);
      return;
    }

    await keepTiles([tile]);
    await this.#open(id);
  }

  async #open(id) {
    this.#chosen = id;
    this.#corners.close();
    const tile = this.#tiles.at(id);
    this.#show();
    if (tile && !tile.isDocument) {
      await this.#photo.open(tile.current);
    }
  }

  async #keepAll() {
    await keepTiles(this.#tiles.all);
  }

  #show() {
    const hadFocus = this.#strip.hasFocus;
    this.#strip.show(this.#tiles, this.#chosen);
    if (hadFocus) {
      this.#strip.focus(this.#chosen);
    }

    this.#view.show(this.#tiles, this.#chosen, { framed: this.#photo.hasFrame, cornered: this.#corners.isOpen });
  }
}
