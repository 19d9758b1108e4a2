/** How levels become estimates. Plain data. */
export type EffectsCoding = {
  attributes: readonly number[];
  /** Estimates: one less than levels for each attribute, then one for "none" when it has a constant. */
  size: number;
  hasNone: boolean;
  /** Levels of all attributes, then "none", by estimates: utility = row x estimates. */
  rows: Float64Array;
  /** Index of each attribute's first level. */
  offsets: number[];
  /** Levels of all attributes, and "none". */
  rowCount: number;
};

/**
 * Effects coding: the estimates of an attribute are the utilities of all its levels but the last, whose utility is
 * minus their sum, so that utilities of an attribute sum to 0 and "none" is measured against an average concept.
 *
 * Time O(levels x estimates). Source: Louviere, Hensher & Swait (2000), Stated Choice Methods, section 9.3.
 */
export function codeEffects(attributes: readonly number[], hasNone: boolean): EffectsCoding {
  const levelCount = attributes.reduce((sum, levels) => sum + levels, 0);
  const size = levelCount - attributes.length + (hasNone ? 1 : 0);
  const rowCount = levelCount + (hasNone ? 1 : 0);
  const rows = new Float64Array(rowCount * size);
  const offsets: number[] = [];
  let row = 0;
  let column = 0;
  for (const levels of attributes) {
    offsets.push(row);
    for (let level = 0; level + 1 < levels; level++) {
      rows[(row + level) * size + column + level] = 1;
      rows[(row + levels - 1) * size + column + level] = -1;
    }
    row += levels;
    column += levels - 1;
  }
  if (hasNone) rows[row * size + column] = 1;
  return { attributes, size, hasNone, rows, offsets, rowCount };
}

/** The utilities of all levels, and of "none" last, that belong to estimates. Time O(levels x estimates). */
export function expandEffects(
  { rows, rowCount, size }: EffectsCoding,
  estimates: Float64Array,
): Float64Array {
  return Float64Array.from({ length: rowCount }, (_, row) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += rows[row * size + k] * estimates[k];
    return sum;
  });
}

/** Covariances of the utilities of all levels, from those of the estimates. Time O(levels² x estimates). */
export function expandCovariance(
  { rows, rowCount, size }: EffectsCoding,
  covariance: Float64Array,
): Float64Array {
  const half = new Float64Array(rowCount * size);
  for (let row = 0; row < rowCount; row++) {
    for (let k = 0; k < size; k++) {
      if (rows[row * size + k] === 0) continue;
      for (let column = 0; column < size; column++) {
        half[row * size + column] += rows[row * size + k] * covariance[k * size + column];
      }
    }
  }
  const expanded = new Float64Array(rowCount * rowCount);
  for (let a = 0; a < rowCount; a++) {
    for (let b = 0; b < rowCount; b++) {
      for (let k = 0; k < size; k++) {
        expanded[a * rowCount + b] += half[a * size + k] * rows[b * size + k];
      }
    }
  }
  return expanded;
}

/** Splits figures of all levels by attribute; the one of "none" is left out. Time O(levels). */
export function splitByAttribute<Value>(
  { attributes, offsets }: EffectsCoding,
  figures: ArrayLike<Value>,
): Value[][] {
  return attributes.map((levels, attribute) =>
    Array.from({ length: levels }, (_, level) => figures[offsets[attribute] + level]),
  );
}
