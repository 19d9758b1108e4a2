// AssemblyScript: Euclidean distances from one row to all later ones, eight rows at a time. Its twin in TypeScript is
// `measureRow` in analysis/hierarchical/packed-distances.ts: the same sums in the same order. Pointers are byte offsets.

/**
 * Distances from row `from` to rows `from + 1` up to `rowCount - 1`.
 *
 * @param values Float64, variable after variable, each of `stride` bytes: a multiple of 64, padded with 0.
 * @param into Float64 by row; written from the multiple of 8 at or below `from + 1` on, to the end of the padding.
 */
export function measureFrom(values: usize, stride: usize, columns: i32, from: i32, into: usize): void {
  const own = values + (<usize>from << 3);
  const all = stride * <usize>columns;
  for (let at: usize = (<usize>(from + 1) << 3) & ~63; at < stride; at += 64) {
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    for (let column: usize = 0; column < all; column += stride) {
      const value = v128.load64_splat(own + column);
      const place = values + column + at;
      const gapA = f64x2.sub(value, v128.load(place));
      const gapB = f64x2.sub(value, v128.load(place, 16));
      const gapC = f64x2.sub(value, v128.load(place, 32));
      const gapD = f64x2.sub(value, v128.load(place, 48));
      a = f64x2.add(a, f64x2.mul(gapA, gapA));
      b = f64x2.add(b, f64x2.mul(gapB, gapB));
      c = f64x2.add(c, f64x2.mul(gapC, gapC));
      d = f64x2.add(d, f64x2.mul(gapD, gapD));
    }
    v128.store(into + at, f64x2.sqrt(a));
    v128.store(into + at, f64x2.sqrt(b), 16);
    v128.store(into + at, f64x2.sqrt(c), 32);
    v128.store(into + at, f64x2.sqrt(d), 48);
  }
}
