import type { MultipleCorrespondenceOptions } from "#analysis/correspondence/multiple-correspondence-types";

/**
 * The inertias to report for a multiple correspondence analysis, and their per cents.
 *
 * Of an eigenvalue, 1 / items is there even when no two items are related. The adjustment keeps the eigenvalues above
 * that and measures what exceeds it: (items / (items - 1))² (eigenvalue - 1 / items)². Benzécri divides by the sum of
 * what is kept, which flatters; Greenacre by the average inertia of the tables of two different items, which does not.
 *
 * Time O(eigenvalues). Sources: Benzécri (1979), Cahiers de l'analyse des données 4, 377-378; Greenacre (2017),
 * Correspondence Analysis in Practice, 3rd ed., chapter 19.
 */
export function adjustInertias(
  eigenvalues: readonly number[],
  itemCount: number,
  categoryCount: number,
  adjustment: NonNullable<MultipleCorrespondenceOptions["adjustment"]>,
): { inertias: number[]; percents: number[] } {
  const sum = eigenvalues.reduce((total, value) => total + value, 0);
  if (adjustment === "none") return { inertias: [...eigenvalues], percents: toPercents(eigenvalues, sum) };
  const inertias = eigenvalues
    .filter((value) => value > 1 / itemCount + 1e-12)
    .map((value) => ((itemCount / (itemCount - 1)) * (value - 1 / itemCount)) ** 2);
  if (adjustment === "benzecri") {
    return {
      inertias,
      percents: toPercents(
        inertias,
        inertias.reduce((total, value) => total + value, 0),
      ),
    };
  }
  const burtInertia = eigenvalues.reduce((total, value) => total + value * value, 0);
  const offDiagonal = burtInertia - (categoryCount - itemCount) / itemCount ** 2;
  return { inertias, percents: toPercents(inertias, (itemCount / (itemCount - 1)) * offDiagonal) };
}

function toPercents(inertias: readonly number[], total: number): number[] {
  return inertias.map((inertia) => (100 * inertia) / total);
}
