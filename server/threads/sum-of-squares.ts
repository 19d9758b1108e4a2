import type { ThreadJob } from "#server/threads/thread-job";
export const sumOfSquares: ThreadJob<Float64Array, { from: number; to: number }, number> =
  (values) =>
  ({ from, to }) =>
    values.subarray(from, to).reduce((sum, value) => sum + value * value, 0);
