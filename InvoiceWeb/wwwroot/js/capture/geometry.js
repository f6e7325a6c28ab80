// Where a turned and scaled picture lies on the canvas, and how a part of it becomes pixels again. Lengths are CSS pixels
// of the canvas; a matrix [a, b, c, d, e, f] applies around the picture's centre, as CSS transforms do.

const quarterTurns = [[1, 0], [0, 1], [-1, 0], [0, -1]];

/** The matrix that shows the whole picture, turned by quarter turns, centred with a margin. */
export const fit = (picture, canvas, turns, margin) => {
  const [cos, sin] = quarterTurns[((turns % 4) + 4) % 4];
  const [width, height] = sin === 0 ? [picture.width, picture.height] : [picture.height, picture.width];
  const scale = Math.min((canvas.width - 2 * margin) / width, (canvas.height - 2 * margin) / height);
  return [
    scale * cos, scale * sin, -scale * sin, scale * cos,
    (canvas.width - picture.width) / 2, (canvas.height - picture.height) / 2,
  ];
};

/** Canvas pixels for one pixel of the picture. */
export const scaleOf = ([a, b]) => Math.hypot(a, b);

/** The rectangle that the picture covers. */
export const boundsOf = (picture, [a, b, c, d, e, f]) => {
  const width = Math.abs(a) * picture.width + Math.abs(c) * picture.height;
  const height = Math.abs(b) * picture.width + Math.abs(d) * picture.height;
  return { x: picture.width / 2 + e - width / 2, y: picture.height / 2 + f - height / 2, width, height };
};

export const intersect = (one, other) => {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  return {
    x,
    y,
    width: Math.min(one.x + one.width, other.x + other.width) - x,
    height: Math.min(one.y + one.height, other.y + other.height) - y,
  };
};

/** Factor from canvas pixels to pixels of the result: the picture's own resolution, but no side longer than allowed. */
export const outputScale = (area, matrix, maxSide) => Math.min(1 / scaleOf(matrix), maxSide / Math.max(area.width, area.height));
