/** Where each of several lists begins when they stand one after the other; one entry more than lists. Time O(n). */
export function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    starts[at + 1] = starts[at] + length;
  });
  return starts;
}
