import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { type EffectsCoding, expandEffects } from "#analysis/conjoint/code-effects";

/**
 * Rows of the coding, levels and "none", whose utilities the choices cannot tell apart; empty when all are determined.
 *
 * Answers "does some change of utilities leave the chances of every alternative as they are?". So it does when a level
 * is never shown, when two attributes always go together, or when prohibitions tie levels to each other.
 *
 * @param information estimates by estimates, at any utilities: such changes do not depend on them.
 * Time O(estimates³).
 */
export function findUndeterminedLevels(coding: EffectsCoding, information: Float64Array): number[] {
  const { size } = coding;
  const matrix = Matrix.from1DArray(size, size, Array.from(information));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const mean = realEigenvalues.reduce((sum, value) => sum + value, 0) / size;
  const found = new Set<number>();
  realEigenvalues.forEach((value, column) => {
    if (value > 1e-9 * mean) return;
    const direction = Float64Array.from(eigenvectorMatrix.getColumn(column));
    for (const row of findMovingLevels(coding, direction, 1e-6)) found.add(row);
  });
  return [...found].sort((a, b) => a - b);
}

/**
 * Rows of the coding that a change of the estimates moves by more than `least`, against the other levels of their
 * attribute: where one level leaves and the rest stay together, that one. Time O(levels x estimates).
 */
export function findMovingLevels(coding: EffectsCoding, change: Float64Array, least: number): number[] {
  const { attributes, offsets, rowCount, hasNone } = coding;
  const moves = expandEffects(coding, change);
  let common = 0;
  const moving = attributes.flatMap((levels, attribute) => {
    const rows = Array.from({ length: levels }, (_, level) => offsets[attribute] + level);
    const together = (row: number) => rows.filter((other) => Math.abs(moves[other] - moves[row]) <= least);
    const rest = rows.map(together).find((group) => group.length > levels / 2) ?? [];
    common += rest.length > 0 ? moves[rest[0]] : 0;
    return rows.filter((row) => !rest.includes(row));
  });
  // Against concepts of the levels that stay together.
  return hasNone && Math.abs(moves[rowCount - 1] - common) > least ? [...moving, rowCount - 1] : moving;
}
