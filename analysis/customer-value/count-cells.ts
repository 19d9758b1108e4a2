import type { CustomerScores } from "#analysis/customer-value/score-customers";

export type CellCounts = {
  /** Customers by cell: "555" is the best class on recency, frequency and money. Empty cells are left out. */
  cells: Record<string, number>;
  /** Customers by class on each alone. */
  recency: Record<string, number>;
  frequency: Record<string, number>;
  monetary: Record<string, number>;
};

/** How many customers are in each cell of the RFM cube and in each class of its sides. Time O(customers). */
export function countCells(scores: CustomerScores): CellCounts {
  const { recencyClass, frequencyClass, monetaryClass } = scores;
  const cells = Array.from(recencyClass, (recency, i) => `${recency}${frequencyClass[i]}${monetaryClass[i]}`);
  return {
    cells: count(cells),
    recency: count(recencyClass),
    frequency: count(frequencyClass),
    monetary: count(monetaryClass),
  };
}

function count(names: ArrayLike<string | number>): Record<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < names.length; i++) {
    const name = String(names[i]);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
