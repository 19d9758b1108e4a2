import { type CodedColumn, countJointTables, type JointTable } from "#analysis/crosstab/count-joint-tables";
import type { TableAxis } from "#analysis/crosstab/table-axis";

/** Respondents, their weights and their squared weights, cell by cell. */
export type Tally = { counts: Float64Array; weighted: Float64Array; squares: Float64Array };

/** A stub by banner, by category of both; a respondent can be in several cells. */
export type AxisTally = {
  /** Rows x columns. */
  cells: Tally;
  /** By column, by row, and one number for the table: respondents with an answer to both, each once. */
  columns: Tally;
  rows: Tally;
  total: Tally;
  /** Columns x columns: respondents in both; null when columns do not overlap. */
  overlaps: Tally | null;
};

/**
 * Counts stubs against a banner by pattern in one pass, and adds the patterns up to categories.
 * Time O(rows x stub columns / 3).
 */
export function tallyAxes(
  stubs: readonly TableAxis[],
  banner: TableAxis,
  weights: Float64Array | null,
): AxisTally[] {
  const coded = stubs.map(codeStub);
  const tables = countJointTables(
    coded.flat(),
    { indexes: banner.patterns, size: banner.members.length },
    weights,
  );
  let taken = 0;
  return stubs.map((stub, position) => {
    const own = tables.slice(taken, taken + coded[position].length);
    taken += own.length;
    return addUp(stub, own, banner);
  });
}

/** A stub of one answer is counted as it is; of several, as a column of no and yes for each category. */
function codeStub({ isExclusive, patterns, members, categories }: TableAxis): CodedColumn[] {
  if (isExclusive) return [{ indexes: patterns, size: members.length }];
  return categories.map((_, category) => {
    const isIn = Int8Array.from(members, (of) => (of.includes(category) ? 1 : 0));
    const indexes = new Int16Array(patterns.length);
    for (let row = 0; row < indexes.length; row++)
      indexes[row] = patterns[row] < 0 ? -1 : isIn[patterns[row]];
    return { indexes, size: 2 };
  });
}

function addUp(stub: TableAxis, tables: readonly JointTable[], banner: TableAxis): AxisTally {
  const [rowCount, columnCount] = [stub.categories.length, banner.categories.length];
  const patternCount = banner.members.length;
  // Where rows do not exclude each other, every table of no and yes holds the whole base.
  const base = emptyTally(patternCount);
  const cells = emptyTally(rowCount * columnCount);
  const columns = emptyTally(columnCount);
  const rows = emptyTally(rowCount);
  const total = emptyTally(1);
  for (const sums of ["counts", "weighted", "squares"] as const) {
    for (let answer = 0; answer < (tables[0]?.rows ?? 0); answer++) {
      for (let pattern = 0; pattern < patternCount; pattern++) {
        base[sums][pattern] += tables[0][sums][answer * patternCount + pattern];
      }
    }
    for (let row = 0; row < rowCount; row++) {
      const [table, answer] = stub.isExclusive ? [tables[0], row] : [tables[row], 1];
      for (let pattern = 0; pattern < patternCount; pattern++) {
        const value = table[sums][answer * patternCount + pattern];
        rows[sums][row] += value;
        for (const column of banner.members[pattern]) cells[sums][row * columnCount + column] += value;
      }
    }
    banner.members.forEach((members, pattern) => {
      total[sums][0] += base[sums][pattern];
      for (const column of members) columns[sums][column] += base[sums][pattern];
    });
  }
  return { cells, columns, rows, total, overlaps: banner.isExclusive ? null : addOverlaps(base, banner) };
}

function addOverlaps(base: Tally, { members, categories }: TableAxis): Tally {
  const size = categories.length;
  const overlaps = emptyTally(size * size);
  for (const sums of ["counts", "weighted", "squares"] as const) {
    members.forEach((of, pattern) => {
      for (const a of of) for (const b of of) overlaps[sums][a * size + b] += base[sums][pattern];
    });
  }
  return overlaps;
}

function emptyTally(size: number): Tally {
  return {
    counts: new Float64Array(size),
    weighted: new Float64Array(size),
    squares: new Float64Array(size),
  };
}
