import { AnalysisError } from "#analysis/analysis-error";
import type { TableVariable } from "#analysis/crosstab/table-variable";
import {
  type CategoricalColumn,
  createCategoricalColumn,
  type Dataset,
  findColumn,
} from "#analysis/dataset/dataset";

/** A numeric column with more different values than this is a measurement, not a set of answers. */
const MAX_DISTINCT_NUMBERS = 200;

export type AxisCategory = {
  label: string;
  /** Columns are compared with those of the same block only. */
  block: number;
};

/**
 * A side of a table. Respondents with the same membership share a pattern, so that counting by pattern loses nothing:
 * neither for several answers a person nor for columns that overlap.
 */
export type TableAxis = {
  name: string;
  categories: readonly AxisCategory[];
  /** By row, a position in `members`; -1 outside the base. */
  patterns: Int16Array | Int32Array;
  /** By pattern, the categories it belongs to, ascending; may be none. */
  members: readonly (readonly number[])[];
  /** True when pattern p belongs to category p and to no other. */
  isExclusive: boolean;
};

/**
 * Reads a side of a table off the data.
 *
 * @throws AnalysisError `unknown-column`; `too-many-categories` for a number with over 200 different values;
 *   `invalid-argument` for a multiple or combined variable without parts, or an option column with over two categories
 *   and no `selected`.
 * Time O(rows x columns).
 */
export function resolveAxis(dataset: Dataset, variable: TableVariable): TableAxis {
  switch (variable.kind) {
    case "single":
      return singleAxis(findCategories(dataset, variable.code));
    case "multiple":
      return multipleAxis(dataset, variable);
    case "nested":
      return combineAxes(resolveParts(dataset, variable.parts), nestAxes);
    case "beside":
      return combineAxes(resolveParts(dataset, variable.parts), placeBeside);
  }
}

function resolveParts(dataset: Dataset, parts: readonly TableVariable[]): TableAxis[] {
  return assertSome(parts, "parts").map((part) => resolveAxis(dataset, part));
}

function combineAxes(
  axes: TableAxis[],
  combine: (first: TableAxis, second: TableAxis) => TableAxis,
): TableAxis {
  return axes.reduce(combine);
}

function assertSome<Part>(parts: readonly Part[], argument: string): readonly Part[] {
  if (parts.length === 0) throw new AnalysisError("invalid-argument", "at least one is needed", { argument });
  return parts;
}

function findCategories(dataset: Dataset, code: string): CategoricalColumn {
  const column = findColumn(dataset, code);
  if (column.kind === "categorical") return column;
  const distinct = new Set<number>();
  for (const value of column.values) {
    if (!Number.isNaN(value)) distinct.add(value);
    if (distinct.size > MAX_DISTINCT_NUMBERS) {
      throw new AnalysisError(
        "too-many-categories",
        "a number with many values has no table: compare its means",
        {
          variable: code,
          categories: distinct.size,
        },
      );
    }
  }
  return createCategoricalColumn(code, column.values, [...distinct]);
}

function singleAxis({ code, indexes, categories, labels }: CategoricalColumn): TableAxis {
  return {
    name: code,
    categories: categories.map((category, index) => ({
      label: labels?.[index] ?? String(category),
      block: 0,
    })),
    patterns: indexes,
    members: categories.map((_, index) => [index]),
    isExclusive: true,
  };
}

function multipleAxis(
  dataset: Dataset,
  { name, items, selected }: Extract<TableVariable, { kind: "multiple" }>,
): TableAxis {
  const options = assertSome(items, "items").map((item): TableAxis => {
    const column = findCategories(dataset, item);
    const yes = selected === undefined ? column.categories.length - 1 : column.categories.indexOf(selected);
    if (selected === undefined && column.categories.length > 2) {
      throw new AnalysisError("invalid-argument", "an option has two categories, or `selected` says which", {
        argument: "items",
        variable: item,
      });
    }
    return {
      name: item,
      categories: [{ label: item, block: 0 }],
      patterns: column.indexes,
      members: column.categories.map((_, index) => (index === yes ? [0] : [])),
      isExclusive: false,
    };
  });
  const together = combineAxes(options, placeBeside);
  return { ...together, name, categories: together.categories.map(({ label }) => ({ label, block: 0 })) };
}

function nestAxes(outer: TableAxis, inner: TableAxis): TableAxis {
  const width = inner.categories.length;
  const { patterns, pairs } = joinPatterns(outer, inner, (a, b) => a >= 0 && b >= 0);
  return {
    name: `${outer.name}:${inner.name}`,
    categories: outer.categories.flatMap((first, block) =>
      inner.categories.map(({ label }) => ({ label: `${first.label}:${label}`, block })),
    ),
    patterns,
    members: pairs.map(([a, b]) =>
      outer.members[a].flatMap((first) => inner.members[b].map((second) => first * width + second)),
    ),
    isExclusive: false,
  };
}

function placeBeside(left: TableAxis, right: TableAxis): TableAxis {
  const width = left.categories.length;
  const blocks = 1 + Math.max(...left.categories.map(({ block }) => block));
  const { patterns, pairs } = joinPatterns(left, right, (a, b) => a >= 0 || b >= 0);
  return {
    name: `${left.name},${right.name}`,
    categories: [
      ...left.categories,
      ...right.categories.map(({ label, block }) => ({ label, block: blocks + block })),
    ],
    patterns,
    members: pairs.map(([a, b]) => [
      ...(left.members[a] ?? []),
      ...(right.members[b] ?? []).map((category) => width + category),
    ]),
    isExclusive: false,
  };
}

/** The pairs of patterns that occur, numbered as they appear, for the rows that `isInBase`. */
function joinPatterns(
  left: TableAxis,
  right: TableAxis,
  isInBase: (a: number, b: number) => boolean,
): { patterns: Int32Array; pairs: [number, number][] } {
  const width = right.members.length + 1;
  const numbered = new Map<number, number>();
  const pairs: [number, number][] = [];
  const patterns = Int32Array.from(left.patterns, (a, row) => {
    const b = right.patterns[row];
    if (!isInBase(a, b)) return -1;
    const key = (a + 1) * width + b + 1;
    const known = numbered.get(key);
    if (known !== undefined) return known;
    numbered.set(key, pairs.length);
    return pairs.push([a, b]) - 1;
  });
  return { patterns, pairs };
}
