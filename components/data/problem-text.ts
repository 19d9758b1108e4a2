import type { RowProblem } from "#datafile/check-row";

type Words = (
  key: `problem.${RowProblem["code"]}`,
  values: Record<"expected" | "found" | "limit", number>,
) => string;

/** What is wrong with a row or a cell, in words; works with the words of the server and of the browser. */
export function problemText(t: Words, problem: RowProblem): string {
  if (problem.code === "ragged-row") {
    return t("problem.ragged-row", { expected: problem.expected, found: problem.found, limit: 0 });
  }
  return t(`problem.${problem.code}`, { limit: problem.limit ?? 0, expected: 0, found: 0 });
}
