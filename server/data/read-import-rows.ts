import type { UploadedFile } from "#contracts/imports";
import { createCsvFileReader } from "#datafile/csv-file-reader";
import type { CsvProblem } from "#datafile/csv-problem";
import type { CsvRow } from "#datafile/csv-reader";
import { findImportChunk } from "#db/queries/imports";
import type { WorkspaceScope } from "#db/scope";

/** One transaction in the workspace, whoever has allowed it. */
export type Act = <T>(run: (scope: WorkspaceScope) => Promise<T>) => Promise<T>;

/** The bytes as they were uploaded, a megabyte and a transaction at a time. */
export async function* readImportChunks(act: Act, importId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const content = await act((scope) => findImportChunk(scope, importId, position));
    if (!content) return;
    yield content;
  }
}

/** The file's rows, read in the way that its profile settled on. */
export async function* readImportRows(
  act: Act,
  { id, file }: { id: string; file: UploadedFile },
  onProblem?: (problem: CsvProblem) => void,
): AsyncGenerator<CsvRow[]> {
  const { encoding } = file.decoding;
  const reader = createCsvFileReader({ encoding, delimiter: file.delimiter, onProblem });
  for await (const bytes of readImportChunks(act, id)) yield reader.feed(bytes);
  yield reader.finish();
}
