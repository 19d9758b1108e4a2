import type { ColumnProfile } from "#datafile/column-profile";
import { type CsvFileOptions, createCsvFileReader } from "#datafile/csv-file-reader";
import type { CsvProblem } from "#datafile/csv-problem";
import type { CsvRow } from "#datafile/csv-reader";
import type { DecodingReport } from "#datafile/decode-bytes";
import {
  type ColumnProfiler,
  type ColumnProfilerOptions,
  createColumnProfiler,
} from "#datafile/profile-column";
import { createProblemTally, type ProblemTally } from "#datafile/tally-problems";

export type FileProfile = {
  decoding: DecodingReport;
  delimiter: string;
  header: string[];
  rowCount: number;
  columns: ColumnProfile[];
  problems: ProblemTally<CsvProblem>;
};

export type FileProfiler = {
  feed(bytes: Uint8Array): void;
  finish(): FileProfile;
  bytesRead(): number;
};

export type FileProfilerOptions = Omit<CsvFileOptions, "onProblem"> & ColumnProfilerOptions;

/** The first look at an uploaded file: how it is written, what is wrong with it, and what each column holds. */
export function createFileProfiler(options: FileProfilerOptions = {}): FileProfiler {
  const { missingTokens, distinctCap, ...csvOptions } = options;
  const problems = createProblemTally<CsvProblem>();
  const reader = createCsvFileReader({ ...csvOptions, onProblem: problems.add });
  let columns: ColumnProfiler[] | null = null;

  function takeRows(rows: readonly CsvRow[]): void {
    columns ??= makeProfilers(reader.header());
    if (!columns) return;
    for (const { cells } of rows) {
      const width = Math.min(columns.length, cells.length);
      for (let c = 0; c < width; c++) columns[c].add(cells[c]);
    }
  }

  function makeProfilers(header: readonly string[] | null): ColumnProfiler[] | null {
    return (
      header?.map((name, index) => createColumnProfiler(name, index + 1, { missingTokens, distinctCap })) ??
      null
    );
  }

  return {
    feed: (bytes) => takeRows(reader.feed(bytes)),
    finish() {
      takeRows(reader.finish());
      return {
        decoding: reader.decoding(),
        delimiter: reader.delimiter() ?? ",",
        header: reader.header() ?? [],
        rowCount: reader.rowCount(),
        columns: columns?.map((column) => column.profile()) ?? [],
        problems: problems.tally(),
      };
    },
    bytesRead: reader.bytesRead,
  };
}
