import type { LatentClassSolution } from "#analysis/latent-class/latent-class-types";
import type { MixedSolution } from "#analysis/mixed-latent-class/summarise-mixed-model";

/** Everyone's class and probabilities as CSV: the row of the file, from 1, then for each k its class and p1 to pk. */
export function writeMemberships(
  rows: Int32Array,
  solutions: readonly (LatentClassSolution | MixedSolution)[],
): string {
  const header = solutions.flatMap(({ k }) => [
    `class_k${k}`,
    ...Array.from({ length: k }, (_, c) => `p${c + 1}_k${k}`),
  ]);
  const lines = Array.from(rows, (row, i) => {
    const cells = solutions.flatMap(({ k, assignment, memberships }) => [
      assignment[i] + 1,
      ...memberships.subarray(i * k, (i + 1) * k),
    ]);
    return [row + 1, ...cells].join(",");
  });
  return `${["row", ...header].join(",")}\n${lines.join("\n")}\n`;
}
