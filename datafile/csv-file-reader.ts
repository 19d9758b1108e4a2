import type { CsvProblem } from "#datafile/csv-problem";
import { type CsvReader, type CsvReaderOptions, type CsvRow, createCsvReader } from "#datafile/csv-reader";
import { createByteDecoder, type DecodeOptions, type DecodingReport } from "#datafile/decode-bytes";

export type CsvFileReader = Pick<CsvReader, "header" | "delimiter" | "rowCount"> & {
  feed(bytes: Uint8Array): CsvRow[];
  finish(): CsvRow[];
  decoding(): DecodingReport;
  /** For progress against the size of the file. */
  bytesRead(): number;
};

export type CsvFileOptions = DecodeOptions &
  Omit<CsvReaderOptions, "onProblem"> & { onProblem?: (problem: CsvProblem) => void };

/** Rows from the bytes of a CSV file in any encoding that `createByteDecoder` knows. */
export function createCsvFileReader({
  encoding,
  onProblem = () => {},
  ...options
}: CsvFileOptions = {}): CsvFileReader {
  const decoder = createByteDecoder({ encoding });
  const reader = createCsvReader({ ...options, onProblem });
  let bytesRead = 0;
  return {
    feed(bytes) {
      bytesRead += bytes.length;
      return reader.feed(decoder.decode(bytes));
    },
    finish: () => [...reader.feed(decoder.finish()), ...reader.finish()],
    decoding: () => decoder.report(),
    bytesRead: () => bytesRead,
    header: reader.header,
    delimiter: reader.delimiter,
    rowCount: reader.rowCount,
  };
}
