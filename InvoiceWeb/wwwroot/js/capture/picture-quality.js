// Says before a photo is sent what will make it hard to read. Cheap and careful: the server, which reads it, has the last word, so
// only what is plainly wrong is told. The thresholds were measured on 93 labelled receipts, invoices and photos of them: none as it is
// comes near one, and the same ones blurred, darkened or made smaller cross it where their print goes.

/** Edges are measured on the picture at this size; a letter of a receipt or an A4 page is 10 to 40 pixels high then. */
const measuredSide = 1600;

/** Fewer pixels show no page of print: an A4 page of 60 lines would have 11 for each. The smallest receipt has 369 thousand. */
const fewestPixels = 350_000;

/** Of 255: how bright the paper is, a tenth of the picture being brighter. The darkest document has 167; the server gives up at 60. */
const darkPaper = 75;
const paperRank = 0.9;

/** How steep edges are for their height. Documents have 0.36 to 0.5; blurred by two pixels 0.22 to 0.33, by three 0.17 to 0.24. */
const blurredEdge = 0.21;
const edgeRank = 0.75;

const window = 16;
const rowStep = 4;

/** Less contrast is paper, or noise. */
const leastContrast = 24;
const fewestEdges = 60;

/** Luminance of each pixel, a byte each. */
const grayOf = (canvas) => {
  const scale = Math.min(1, measuredSide / Math.max(canvas.width, canvas.height));
  const [width, height] = [Math.max(1, Math.round(canvas.width * scale)), Math.max(1, Math.round(canvas.height * scale))];
  const small = document.createElement('canvas');
  [small.width, small.height] = [width, height];
  const context = small.getContext('2d', { willReadFrequently: true });
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const gray = new Uint8Array(width * height);
  for (let index = 0; index < gray.length; index += 1) {
    gray[index] = (data[4 * index] * 77 + data[4 * index + 1] * 150 + data[4 * index + 2] * 29) >> 8;
  }

  return { gray, width, height };
};

const atRank = (sorted, rank) => sorted[Math.min(sorted.length - 1, Math.floor(rank * sorted.length))];

/** How bright the paper is. */
export const paperOf = ({ gray }) => {
  const counts = new Uint32Array(256);
  gray.forEach((value) => { counts[value] += 1; });
  let darker = 0;
  return counts.findIndex((count) => { darker += count; return darker >= paperRank * gray.length; });
};

/** How steep the edges of print are, between 0 and 0.5; null where there is too little to tell. */
export const sharpnessOf = ({ gray, width, height }) => {
  const steepness = [];
  for (let row = 0; row < height; row += rowStep) {
    for (let start = row * width; start + window <= (row + 1) * width; start += window) {
      let [least, most, steepest] = [255, 0, 0];
      for (let index = start; index < start + window; index += 1) {
        least = Math.min(least, gray[index]);
        most = Math.max(most, gray[index]);
        if (index >= start + 2) {
          steepest = Math.max(steepest, Math.abs(gray[index] - gray[index - 2]) / 2);
        }
      }

      if (most - least >= leastContrast) {
        steepness.push(steepest / (most - least));
      }
    }
  }

  return steepness.length < fewestEdges ? null : atRank(Float64Array.from(steepness).sort(), edgeRank);
};

/** @returns any of "small", "dark", "blurred". */
export const judge = (canvas) => {
  const picture = grayOf(canvas);
  const sharpness = sharpnessOf(picture);
  return [
    canvas.width * canvas.height < fewestPixels && 'small',
    paperOf(picture) < darkPaper && 'dark',
    sharpness !== null && sharpness < blurredEdge && 'blurred',
  ].filter(Boolean);
};
