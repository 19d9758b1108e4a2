// AssemblyScript: the three loops of an EM step of the categorical latent class model, two classes an instruction.
// Its twin in TypeScript, operation by operation, is analysis/latent-class/plain-em-kernels.ts; what the arrays hold
// is told in analysis/latent-class/em-memory.ts. Pointers are byte offsets. `vectors` is the number of class pairs.

/** Joint probability of the answers of every combination; its expected respondents are set to zero. */
export function multiplyAnswers(
  vectors: i32,
  combinations: i32,
  answerStarts: usize,
  answers: usize,
  estimates: usize,
  table: usize,
): void {
  const row: usize = <usize>vectors << 4;
  let cell = table;
  for (let combination: usize = 0; combination < <usize>combinations; combination++) {
    const first = answers + (<usize>load<i32>(answerStarts + (combination << 2)) << 2);
    const end = answers + (<usize>load<i32>(answerStarts + ((combination + 1) << 2)) << 2);
    for (let pair: usize = 0; pair < row; pair += 16) {
      let product = f64x2.splat(1);
      for (let at = first; at < end; at += 4) {
        product = f64x2.mul(product, v128.load(estimates + <usize>load<i32>(at) * row + pair));
      }
      v128.store(cell + pair, product);
      v128.store(cell + row + pair, f64x2.splat(0));
    }
    cell += row << 1;
  }
}

/** Expected respondents of every combination, added to those of its answers, and by class to `counts` row 0. */
export function addAnswers(
  vectors: i32,
  combinations: i32,
  runs: i32,
  answerStarts: usize,
  answers: usize,
  counts: usize,
  table: usize,
): void {
  const row: usize = <usize>vectors << 4;
  let cell = table + row;
  for (let combination: usize = 0; combination < <usize>combinations; combination++) {
    const first = answers + (<usize>load<i32>(answerStarts + (combination << 2)) << 2);
    const end = answers + (<usize>load<i32>(answerStarts + ((combination + 1) << 2)) << 2);
    for (let pair: usize = 0; pair < row; pair += 16) {
      const expected = v128.load(cell + pair);
      for (let at = first; at < end; at += 4) {
        const count = counts + <usize>load<i32>(at) * row + pair;
        v128.store(count, f64x2.add(v128.load(count), expected));
      }
      if (combination < <usize>runs) {
        v128.store(counts + pair, f64x2.add(v128.load(counts + pair), expected));
      }
    }
    cell += row << 1;
  }
}

/**
 * Responsibilities of every pattern, added to the expected respondents of its combinations.
 *
 * `outcome` receives the product of the probabilities of patterns of weight 1, times 2 to the power of 512 for each
 * unit of the second number there. Probabilities of other weights go to `probabilities`; patterns too improbable for
 * a product go to `left` and count nowhere.
 * @returns how many were left.
 */
export function gatherPatterns(
  vectors: i32,
  runs: i32,
  otherBlocks: i32,
  runStarts: usize,
  codes: usize,
  weights: usize,
  probabilities: usize,
  left: usize,
  outcome: usize,
  estimates: usize,
  table: usize,
  scratch: usize,
): i32 {
  if (vectors == 1)
    return gatherFew(1, runs, otherBlocks, runStarts, codes, weights, probabilities, left, outcome, estimates, table);
  if (vectors == 2)
    return gatherFew(2, runs, otherBlocks, runStarts, codes, weights, probabilities, left, outcome, estimates, table);
  if (vectors == 3)
    return gatherFew(3, runs, otherBlocks, runStarts, codes, weights, probabilities, left, outcome, estimates, table);
  if (vectors == 4)
    return gatherFew(4, runs, otherBlocks, runStarts, codes, weights, probabilities, left, outcome, estimates, table);
  return gatherMany(
    vectors, runs, otherBlocks, runStarts, codes, weights, probabilities, left, outcome, estimates, table, scratch,
  );
}

/** Up to eight classes stay in registers. `vectors` is a constant at every call, so its branches disappear. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function gatherFew(
  vectors: i32,
  runs: i32,
  otherBlocks: i32,
  runStarts: usize,
  codes: usize,
  weights: usize,
  probabilities: usize,
  left: usize,
  outcome: usize,
  estimates: usize,
  table: usize,
): i32 {
  const row: usize = vectors * 16;
  const entry: usize = vectors * 32;
  const zero = f64x2.splat(0);
  const codeBytes: usize = <usize>otherBlocks << 2;
  let product: f64 = 1;
  let rescaled: f64 = 0;
  let leftCount: usize = 0;
  let code = codes;
  let pattern: usize = 0;
  for (let run: usize = 0; run < <usize>runs; run++) {
    const own = table + run * entry;
    const base0 = f64x2.mul(v128.load(estimates), v128.load(own));
    let base1 = zero, base2 = zero, base3 = zero;
    if (vectors > 1) base1 = f64x2.mul(v128.load(estimates, 16), v128.load(own, 16));
    if (vectors > 2) base2 = f64x2.mul(v128.load(estimates, 32), v128.load(own, 32));
    if (vectors > 3) base3 = f64x2.mul(v128.load(estimates, 48), v128.load(own, 48));
    let total0 = zero, total1 = zero, total2 = zero, total3 = zero;
    const endOfRun = <usize>load<i32>(runStarts + ((run + 1) << 2));
    for (; pattern < endOfRun; pattern++) {
      let a0 = base0, a1 = base1, a2 = base2, a3 = base3;
      const endOfCode = code + codeBytes;
      for (let at = code; at < endOfCode; at += 4) {
        const cell = table + <usize>load<i32>(at) * entry;
        a0 = f64x2.mul(a0, v128.load(cell));
        if (vectors > 1) a1 = f64x2.mul(a1, v128.load(cell, 16));
        if (vectors > 2) a2 = f64x2.mul(a2, v128.load(cell, 32));
        if (vectors > 3) a3 = f64x2.mul(a3, v128.load(cell, 48));
      }
      let sum = a0;
      if (vectors > 1) sum = f64x2.add(sum, a1);
      if (vectors > 2) sum = f64x2.add(sum, a2);
      if (vectors > 3) sum = f64x2.add(sum, a3);
      const probability = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
      if (!(probability > 1e-280)) {
        store<i32>(left + (leftCount << 2), <i32>pattern);
        leftCount++;
        code = endOfCode;
        continue;
      }
      const weight = load<f64>(weights + (pattern << 3));
      if (weight == 1) {
        product *= probability;
        while (product < 2e-28) {
          product *= 1.3407807929942597e154;
          rescaled += 1;
        }
      } else {
        store<f64>(probabilities + (pattern << 3), probability);
      }
      const scale = f64x2.splat(weight / probability);
      a0 = f64x2.mul(a0, scale);
      if (vectors > 1) a1 = f64x2.mul(a1, scale);
      if (vectors > 2) a2 = f64x2.mul(a2, scale);
      if (vectors > 3) a3 = f64x2.mul(a3, scale);
      total0 = f64x2.add(total0, a0);
      if (vectors > 1) total1 = f64x2.add(total1, a1);
      if (vectors > 2) total2 = f64x2.add(total2, a2);
      if (vectors > 3) total3 = f64x2.add(total3, a3);
      for (; code < endOfCode; code += 4) {
        const cell = table + <usize>load<i32>(code) * entry + row;
        v128.store(cell, f64x2.add(v128.load(cell), a0));
        if (vectors > 1) v128.store(cell, f64x2.add(v128.load(cell, 16), a1), 16);
        if (vectors > 2) v128.store(cell, f64x2.add(v128.load(cell, 32), a2), 32);
        if (vectors > 3) v128.store(cell, f64x2.add(v128.load(cell, 48), a3), 48);
      }
    }
    v128.store(own + row, total0);
    if (vectors > 1) v128.store(own + row, total1, 16);
    if (vectors > 2) v128.store(own + row, total2, 32);
    if (vectors > 3) v128.store(own + row, total3, 48);
  }
  store<f64>(outcome, product);
  store<f64>(outcome, rescaled, 8);
  return <i32>leftCount;
}

/** The same for any number of classes, which wait in `scratch`: a row of products, then one of their base. */
function gatherMany(
  vectors: i32,
  runs: i32,
  otherBlocks: i32,
  runStarts: usize,
  codes: usize,
  weights: usize,
  probabilities: usize,
  left: usize,
  outcome: usize,
  estimates: usize,
  table: usize,
  scratch: usize,
): i32 {
  const row: usize = <usize>vectors << 4;
  const entry: usize = row << 1;
  const codeBytes: usize = <usize>otherBlocks << 2;
  const base = scratch + row;
  let product: f64 = 1;
  let rescaled: f64 = 0;
  let leftCount: usize = 0;
  let code = codes;
  let pattern: usize = 0;
  for (let run: usize = 0; run < <usize>runs; run++) {
    const own = table + run * entry;
    for (let pair: usize = 0; pair < row; pair += 16) {
      v128.store(base + pair, f64x2.mul(v128.load(estimates + pair), v128.load(own + pair)));
    }
    const endOfRun = <usize>load<i32>(runStarts + ((run + 1) << 2));
    for (; pattern < endOfRun; pattern++) {
      const endOfCode = code + codeBytes;
      let sum = f64x2.splat(0);
      for (let pair: usize = 0; pair < row; pair += 16) {
        let a = v128.load(base + pair);
        for (let at = code; at < endOfCode; at += 4) {
          a = f64x2.mul(a, v128.load(table + <usize>load<i32>(at) * entry + pair));
        }
        v128.store(scratch + pair, a);
        sum = f64x2.add(sum, a);
      }
      const probability = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
      if (!(probability > 1e-280)) {
        store<i32>(left + (leftCount << 2), <i32>pattern);
        leftCount++;
        code = endOfCode;
        continue;
      }
      const weight = load<f64>(weights + (pattern << 3));
      if (weight == 1) {
        product *= probability;
        while (product < 2e-28) {
          product *= 1.3407807929942597e154;
          rescaled += 1;
        }
      } else {
        store<f64>(probabilities + (pattern << 3), probability);
      }
      const scale = f64x2.splat(weight / probability);
      for (let pair: usize = 0; pair < row; pair += 16) {
        const a = f64x2.mul(v128.load(scratch + pair), scale);
        v128.store(own + row + pair, f64x2.add(v128.load(own + row + pair), a));
        for (let at = code; at < endOfCode; at += 4) {
          const cell = table + <usize>load<i32>(at) * entry + row + pair;
          v128.store(cell, f64x2.add(v128.load(cell), a));
        }
      }
      code = endOfCode;
    }
  }
  store<f64>(outcome, product);
  store<f64>(outcome, rescaled, 8);
  return <i32>leftCount;
}
