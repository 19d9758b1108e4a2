// AssemblyScript: the nearest of many centroids by Ward's distance, eight at a time. Its twin in TypeScript is
// `searchInTypeScript` in analysis/hierarchical/ward-centroids.ts: the same sums in the same order. Pointers are byte
// offsets.

/** Columns between two looks at whether eight candidates are already too far. */
const stretch: usize = 8 * 64;

/**
 * Writes the nearest centroid to `own`, and how far it and the second nearest are, to `found`.
 *
 * The second is true only where it is within `margin` of the first: others are given up half measured.
 *
 * @param centroids Float64, in blocks of eight clusters: variable after variable, eight numbers each. Places beyond
 *   the last cluster are infinite.
 * @param inverses Float64 by place: 1 / mass.
 * @param size bytes of a block; `end` is where the last one ends.
 * @param nearest a place whose distance `least` is known, or -1 and infinity.
 * @param margin 1 + the share by which a second one must be farther.
 * @param found Float64: distance of the nearest, of the second; Int32: place of the nearest; then 64 bytes to work on.
 */
export function findNearest(
  centroids: usize,
  inverses: usize,
  size: usize,
  end: usize,
  own: i32,
  nearest: i32,
  least: f64,
  margin: f64,
  found: usize,
): void {
  const query = centroids + size * (<usize>own >> 3) + ((<usize>own & 7) << 3);
  const inverse = load<f64>(inverses + (<usize>own << 3));
  const inverseTwice = f64x2.splat(inverse);
  let half = f64x2.splat(0.5 * least * margin);
  let second = Infinity;
  let place = 0;
  for (let block = centroids; block < end; block += size, place += 8) {
    const masses = inverses + (<usize>place << 3);
    const limitA = f64x2.mul(half, f64x2.add(inverseTwice, v128.load(masses)));
    const limitB = f64x2.mul(half, f64x2.add(inverseTwice, v128.load(masses, 16)));
    const limitC = f64x2.mul(half, f64x2.add(inverseTwice, v128.load(masses, 32)));
    const limitD = f64x2.mul(half, f64x2.add(inverseTwice, v128.load(masses, 48)));
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let column: usize = 0;
    let isNear = true;
    while (isNear && column < size) {
      const stop = min(column + stretch, size);
      for (; column < stop; column += 64) {
        const value = v128.load64_splat(query + column);
        const at = block + column;
        const gapA = f64x2.sub(value, v128.load(at));
        const gapB = f64x2.sub(value, v128.load(at, 16));
        const gapC = f64x2.sub(value, v128.load(at, 32));
        const gapD = f64x2.sub(value, v128.load(at, 48));
        a = f64x2.add(a, f64x2.mul(gapA, gapA));
        b = f64x2.add(b, f64x2.mul(gapB, gapB));
        c = f64x2.add(c, f64x2.mul(gapC, gapC));
        d = f64x2.add(d, f64x2.mul(gapD, gapD));
      }
      const nearAB = v128.or(f64x2.le(a, limitA), f64x2.le(b, limitB));
      const nearCD = v128.or(f64x2.le(c, limitC), f64x2.le(d, limitD));
      isNear = v128.any_true(v128.or(nearAB, nearCD));
    }
    if (!isNear) continue;
    v128.store(found, a, 32);
    v128.store(found, b, 48);
    v128.store(found, c, 64);
    v128.store(found, d, 80);
    for (let lane = 0; lane < 8; lane++) {
      const candidate = place + lane;
      if (candidate == own || candidate == nearest) continue;
      const to = <usize>lane << 3;
      const distance = (2 * load<f64>(found + to, 32)) / (inverse + load<f64>(masses + to));
      if (distance < least) {
        second = least;
        least = distance;
        nearest = candidate;
        half = f64x2.splat(0.5 * least * margin);
      } else if (distance < second) second = distance;
    }
  }
  store<f64>(found, least);
  store<f64>(found, second, 8);
  store<i32>(found, nearest, 16);
}
