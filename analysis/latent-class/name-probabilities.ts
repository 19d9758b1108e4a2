import type { ItemTable } from "#analysis/latent-class/latent-class-types";

/** Item code, then option code, then one number a class. */
export type ByItemAndCategory<Value> = Record<string, Record<string, Value[]>>;

/**
 * Numbers that stand in one row a category, item after item, under their names.
 * @param rows row by class. Time O(rows x k).
 */
export function nameProbabilities<Value>(
  items: ItemTable["items"],
  rows: ArrayLike<Value>,
  k: number,
): ByItemAndCategory<Value> {
  let cell = 0;
  const byItem = items.map(({ code, categories }) => {
    const byCategory = categories.map((category) => {
      cell += k;
      return [String(category), Array.from({ length: k }, (_, c) => rows[cell - k + c])];
    });
    return [code, Object.fromEntries(byCategory)];
  });
  return Object.fromEntries(byItem);
}
