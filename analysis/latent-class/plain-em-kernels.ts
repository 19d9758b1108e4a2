import type { EmKernels } from "#analysis/latent-class/em-memory";

/**
 * The loops of an EM step for machines without SIMD in WebAssembly: the same operations in the same order as
 * analysis/simd/latent-class-kernels.as, so that both give the same numbers to the last bit.
 *
 * @param buffer laid out by `planEmMemory`.
 */
export function createPlainEmKernels(buffer: ArrayBuffer): EmKernels {
  const integers = new Int32Array(buffer);
  const numbers = new Float64Array(buffer);
  return {
    multiplyAnswers(vectors, combinations, answerStarts, answers, estimates, table) {
      const row = vectors * 2;
      for (let combination = 0; combination < combinations; combination++) {
        const cell = table / 8 + combination * row * 2;
        const first = answers / 4 + integers[answerStarts / 4 + combination];
        const end = answers / 4 + integers[answerStarts / 4 + combination + 1];
        numbers.fill(1, cell, cell + row).fill(0, cell + row, cell + row * 2);
        for (let at = first; at < end; at++) {
          const estimate = estimates / 8 + integers[at] * row;
          for (let c = 0; c < row; c++) numbers[cell + c] *= numbers[estimate + c];
        }
      }
    },
    gatherPatterns(...places) {
      return gatherPatterns(integers, numbers, ...places);
    },
    addAnswers(vectors, combinations, runs, answerStarts, answers, counts, table) {
      const row = vectors * 2;
      for (let combination = 0; combination < combinations; combination++) {
        const expected = table / 8 + combination * row * 2 + row;
        const first = answers / 4 + integers[answerStarts / 4 + combination];
        const end = answers / 4 + integers[answerStarts / 4 + combination + 1];
        for (let at = first; at < end; at++) {
          const count = counts / 8 + integers[at] * row;
          for (let c = 0; c < row; c++) numbers[count + c] += numbers[expected + c];
        }
        if (combination >= runs) continue;
        for (let c = 0; c < row; c++) numbers[counts / 8 + c] += numbers[expected + c];
      }
    },
  };
}

function gatherPatterns(
  integers: Int32Array,
  numbers: Float64Array,
  ...[
    vectors,
    runs,
    otherBlocks,
    runStarts,
    codes,
    weights,
    probabilities,
    left,
    outcome,
    estimates,
    table,
    scratch,
  ]: Parameters<EmKernels["gatherPatterns"]>
): number {
  const row = vectors * 2;
  const products = scratch / 8;
  const base = products + row;
  let product = 1;
  let rescaled = 0;
  let leftCount = 0;
  let pattern = 0;
  let code = codes / 4;
  for (let run = 0; run < runs; run++) {
    const own = table / 8 + run * row * 2;
    for (let c = 0; c < row; c++) numbers[base + c] = numbers[estimates / 8 + c] * numbers[own + c];
    const endOfRun = integers[runStarts / 4 + run + 1];
    for (; pattern < endOfRun; pattern++, code += otherBlocks) {
      for (let c = 0; c < row; c++) numbers[products + c] = numbers[base + c];
      for (let at = code; at < code + otherBlocks; at++) {
        const cell = table / 8 + integers[at] * row * 2;
        for (let c = 0; c < row; c++) numbers[products + c] *= numbers[cell + c];
      }
      let even = 0;
      let odd = 0;
      for (let c = 0; c < row; c += 2) {
        even += numbers[products + c];
        odd += numbers[products + c + 1];
      }
      const probability = even + odd;
      if (!(probability > 1e-280)) {
        integers[left / 4 + leftCount++] = pattern;
        continue;
      }
      const weight = numbers[weights / 8 + pattern];
      if (weight === 1) {
        product *= probability;
        while (product < 2e-28) {
          product *= 2 ** 512;
          rescaled++;
        }
      } else {
        numbers[probabilities / 8 + pattern] = probability;
      }
      const scale = weight / probability;
      for (let c = 0; c < row; c++) {
        numbers[products + c] *= scale;
        numbers[own + row + c] += numbers[products + c];
      }
      for (let at = code; at < code + otherBlocks; at++) {
        const expected = table / 8 + integers[at] * row * 2 + row;
        for (let c = 0; c < row; c++) numbers[expected + c] += numbers[products + c];
      }
    }
  }
  numbers[outcome / 8] = product;
  numbers[outcome / 8 + 1] = rescaled;
  return leftCount;
}
