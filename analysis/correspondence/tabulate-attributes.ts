import { AnalysisError } from "#analysis/analysis-error";
import type { CorrespondenceTable } from "#analysis/correspondence/correspondence-types";
import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";

/**
 * The table behind a brand map: how many of each group said yes to each attribute.
 *
 * Answers "how often is each attribute ticked in each segment?". A two-category attribute counts its later category
 * (yes of no/yes); a numeric one adds up its values, so 0/1 columns count the ones and amounts are summed.
 *
 * Missing data: a missing answer counts nowhere, nor does a respondent without a group. Weights multiply respondents.
 *
 * @param groupCode a categorical column, or a numeric one whose distinct values are the groups, ascending.
 * @throws AnalysisError `unknown-column`; `wrong-column-kind` for an attribute of three categories or more;
 *   `constant-variable` for one of a single category; `invalid-count` for a negative amount.
 *
 * Time O(respondents x attributes).
 */
export function tabulateAttributes(
  dataset: Dataset,
  groupCode: string,
  attributeCodes: readonly string[],
): CorrespondenceTable {
  const { rowNames, groupOfRow } = readGroups(findColumn(dataset, groupCode));
  const columnCount = attributeCodes.length;
  const values = new Float64Array(rowNames.length * columnCount);
  attributeCodes.forEach((code, c) => {
    const amounts = readAmounts(findColumn(dataset, code));
    for (let row = 0; row < dataset.rowCount; row++) {
      const group = groupOfRow[row];
      if (group < 0 || Number.isNaN(amounts[row])) continue;
      values[group * columnCount + c] += (dataset.weights?.[row] ?? 1) * amounts[row];
    }
  });
  return {
    counts: { rowCount: rowNames.length, columnCount, values },
    rowNames,
    columnNames: [...attributeCodes],
  };
}

function readGroups(column: Column): { rowNames: string[]; groupOfRow: ArrayLike<number> } {
  if (column.kind === "categorical") {
    return {
      rowNames: column.categories.map((code, at) => column.labels?.[at] ?? String(code)),
      groupOfRow: column.indexes,
    };
  }
  const groups = [...new Set(column.values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const position = new Map(groups.map((value, at) => [value, at]));
  return {
    rowNames: groups.map(String),
    groupOfRow: Array.from(column.values, (value) => position.get(value) ?? -1),
  };
}

function readAmounts(column: Column): Float64Array {
  if (column.kind === "numeric") {
    if (column.values.some((value) => value < 0)) {
      throw new AnalysisError("invalid-count", "an amount is at least 0", { variable: column.code });
    }
    return column.values;
  }
  if (column.categories.length < 2) {
    throw new AnalysisError("constant-variable", "one category alone does not tell yes from no", {
      variable: column.code,
    });
  }
  if (column.categories.length > 2) {
    throw new AnalysisError("wrong-column-kind", "an attribute is a yes/no question or an amount", {
      variable: column.code,
      categories: column.categories.length,
    });
  }
  return Float64Array.from(column.indexes, (index) => (index < 0 ? Number.NaN : index));
}
