import type { Dataset } from "#analysis/dataset/dataset";
import type { AnalyseWarning } from "#cli/analyse/define-method";

const missingWords = new Set(["na", "n/a", "nan", "null", "none", ".", "-", "#n/a", "missing"]);

/** Items that were read as text only because a word stands for missing. */
export function findDoubts(dataset: Dataset, items: readonly string[]): AnalyseWarning[] {
  return dataset.columns.flatMap((column) => {
    if (column.kind === "numeric" || !items.includes(column.code)) return [];
    const word = column.labels?.find((label) => missingWords.has(label.toLowerCase()));
    const others = column.labels?.filter((label) => label !== word) ?? [];
    if (word === undefined || !others.every((label) => Number.isFinite(Number(label)))) return [];
    const message = `"${column.code}" is text because of "${word}"; leave the cell empty where it means missing`;
    return [{ code: "missing-written-as-text", message }];
  });
}
