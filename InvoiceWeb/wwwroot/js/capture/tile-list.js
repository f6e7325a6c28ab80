// Tiles in their order, and which of them are pages of one invoice: a tile that is joined belongs to the one before it.

export class TileList {
  #tiles;

  constructor(tiles) {
    this.#tiles = tiles;
    this.#tidy();
  }

  get all() {
    return [...this.#tiles];
  }

  get size() {
    return this.#tiles.length;
  }

  get groups() {
    return this.#tiles.reduce((groups, tile) => {
      if (tile.joined) {
        groups.at(-1).push(tile);
      } else {
        groups.push([tile]);
      }

      return groups;
    }, []);
  }

  get areTogether() {
    return this.size > 1 && this.#tiles.every((tile, index) => index === 0 || tile.joined);
  }

  get areApart() {
    return this.#tiles.every((tile) => !tile.joined);
  }

  at(id) {
    return this.#tiles.find((tile) => tile.id === id);
  }

  indexOf(id) {
    return this.#tiles.findIndex((tile) => tile.id === id);
  }

  /** A further page while all are one invoice, else an invoice of its own. */
  add(tile) {
    this.putBack({ ...tile, joined: this.areTogether });
  }

  /** As it lay here before. */
  putBack(tile) {
    this.#tiles.push({ ...tile });
    this.#tidy();
  }

  update(id, changes) {
    Object.assign(this.at(id), changes);
  }

  /** @returns the tile that takes its place on the screen, if any is left. */
  remove(id) {
    const index = this.indexOf(id);
    const [removed] = this.#tiles.splice(index, 1);
    if (!removed.joined && this.#tiles[index]) {
      this.#tiles[index].joined = false; // the next page begins the invoice now
    }

    this.#tidy();
    return this.#tiles[Math.min(index, this.size - 1)];
  }

  clear() {
    this.#tiles = [];
  }

  canMove(id, by) {
    return this.#tiles[this.indexOf(id) + by] !== undefined;
  }

  /** Changes places with a neighbour; the invoices stay where they are. */
  move(id, by) {
    const index = this.indexOf(id);
    const [one, other] = [this.#tiles[index], this.#tiles[index + by]];
    [this.#tiles[index], this.#tiles[index + by]] = [other, one];
    [one.joined, other.joined] = [other.joined, one.joined];
    this.#tidy();
  }

  join(id, joined) {
    this.at(id).joined = joined;
    this.#tidy();
  }

  joinAll(joined) {
    this.#tiles.forEach((tile) => { tile.joined = joined; });
    this.#tidy();
  }

  #tidy() {
    this.#tiles.forEach((tile, index) => {
      tile.order = index;
      tile.joined &&= index > 0;
    });
  }
}
