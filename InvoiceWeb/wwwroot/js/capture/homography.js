// The map from a rectangle to the four corners of a sheet seen at a slant.
// After Paul Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3.

/** @returns (u, v) ↦ {x, y} that takes the unit square's corners, clockwise from the top left, to those given. */
export const squareTo = ([one, two, three, four]) => {
  const sumX = one.x - two.x + three.x - four.x;
  const sumY = one.y - two.y + three.y - four.y;
  const [dx1, dx2] = [two.x - three.x, four.x - three.x];
  const [dy1, dy2] = [two.y - three.y, four.y - three.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sumX * dy2 - dx2 * sumY) / area;
  const h = (dx1 * sumY - sumX * dy1) / area;
  const [a, b] = [two.x - one.x + g * two.x, four.x - one.x + h * four.x];
  const [d, e] = [two.y - one.y + g * two.y, four.y - one.y + h * four.y];
  return (u, v) => {
    const w = g * u + h * v + 1;
    return { x: (a * u + b * v + one.x) / w, y: (d * u + e * v + one.y) / w };
  };
};

/** Whether four points, clockwise, are the corners of a convex shape that is worth cutting out. */
export const isConvex = (corners, smallest = 0) => corners.every((corner, index) => {
  const [next, afterNext] = [corners[(index + 1) % 4], corners[(index + 2) % 4]];
  return (next.x - corner.x) * (afterNext.y - next.y) - (next.y - corner.y) * (afterNext.x - next.x) > smallest;
});

/** How large the sheet is on the picture: the longer of each two opposite sides. */
export const sizeOf = ([one, two, three, four]) => {
  const distance = (from, to) => Math.hypot(to.x - from.x, to.y - from.y);
  return {
    width: Math.max(distance(one, two), distance(four, three)),
    height: Math.max(distance(one, four), distance(two, three)),
  };
};
