import type { Dataset } from "#analysis/dataset/dataset";
import { addBytes, finishSha256, type Sha256, startSha256 } from "#analysis/dataset/sha256";

/**
 * A fingerprint of a dataset's content: SHA-256 of its codes, kinds, categories, values and weights.
 *
 * Answers "were these the numbers this solution was fitted to?". The order of rows and columns counts, labels do
 * not; every missing number hashes alike, and so do 0 and -0. The same on every machine.
 *
 * @returns 64 hexadecimal digits. Time O(cells).
 */
export function hashDataset(dataset: Dataset): string {
  const hash = startSha256();
  addText(hash, JSON.stringify(["dataset", 1, dataset.rowCount, dataset.weights !== null]));
  for (const column of dataset.columns) {
    if (column.kind === "numeric") {
      addText(hash, JSON.stringify([column.code, column.kind]));
      addNumbers(hash, column.values);
    } else {
      addText(hash, JSON.stringify([column.code, column.kind, column.categories]));
      addNumbers(hash, column.indexes);
    }
  }
  if (dataset.weights) addNumbers(hash, dataset.weights);
  return finishSha256(hash);
}

function addText(hash: Sha256, text: string): void {
  addBytes(hash, new TextEncoder().encode(`${text}\n`));
}

/** As little-endian numbers of the array's own width, in slices to spare memory. */
function addNumbers(hash: Sha256, numbers: Float64Array | Int16Array | Int32Array): void {
  const width = numbers.BYTES_PER_ELEMENT;
  const sliceLength = 8192;
  const view = new DataView(new ArrayBuffer(sliceLength * width));
  for (let from = 0; from < numbers.length; from += sliceLength) {
    const length = Math.min(sliceLength, numbers.length - from);
    for (let i = 0; i < length; i++) {
      const number = numbers[from + i];
      if (width === 2) view.setInt16(i * 2, number, true);
      else if (width === 4) view.setInt32(i * 4, number, true);
      else if (Number.isNaN(number)) view.setBigUint64(i * 8, 0x7ff8000000000000n, true);
      else view.setFloat64(i * 8, number + 0, true);
    }
    addBytes(hash, new Uint8Array(view.buffer, 0, length * width));
  }
}
