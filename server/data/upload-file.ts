import { AppError } from "#contracts/app-error";
import { maxFileMegabytes, type UploadedFile, type UploadFileInput } from "#contracts/imports";
import { isSpreadsheetFile } from "#datafile/detect-encoding";
import { createFileProfiler } from "#datafile/profile-file";
import {
  deleteBrokenUploads,
  deleteImport,
  insertImport,
  insertImportChunk,
  updateImport,
} from "#db/queries/imports";
import { authorize, type Viewer } from "#server/auth/authorize";
import type { Act } from "#server/data/read-import-rows";
import { wellFormed } from "#server/data/well-formed";
import { newId } from "#server/new-id";
import { requireStudy } from "#server/studies/require-study";

const chunkBytes = 1_000_000;
const maxFileBytes = maxFileMegabytes * 1_000_000;

/**
 * Stores a file as it arrives, in memory that does not grow with it, and looks at it on the way.
 * @throws AppError `file-empty`, `file-has-no-rows`, `file-is-spreadsheet` or `file-too-large`; nothing is kept then.
 */
export async function uploadFile(
  viewer: Viewer,
  input: UploadFileInput,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ importId: string }> {
  const { studyId, fileName, readAs = {} } = input;
  const importId = newId();
  const act: Act = (run) => authorize(viewer, "data:import", run);
  await act(async (scope) => {
    await requireStudy(scope, studyId);
    await deleteBrokenUploads(scope);
    const file = { ...createFileProfiler().finish(), byteCount: 0, readAs };
    await insertImport(scope, {
      id: importId,
      studyId,
      fileName: wellFormed(fileName),
      file,
      createdBy: viewer.userId,
    });
  });
  try {
    const file = await storeFile(act, importId, readAs, bytes);
    refuseUnusable(file);
    await act((scope) => updateImport(scope, importId, { status: "uploaded", file: wellFormed(file) }));
  } catch (error) {
    await act((scope) => deleteImport(scope, importId));
    throw error;
  }
  return { importId };
}

async function storeFile(
  act: Act,
  importId: string,
  readAs: UploadedFile["readAs"],
  bytes: AsyncIterable<Uint8Array>,
): Promise<UploadedFile> {
  const profiler = createFileProfiler(readAs);
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let position = 0;
  const storeHeld = async () => {
    const content = Buffer.concat(held);
    held = [];
    heldBytes = 0;
    if (position === 0 && isSpreadsheetFile(content)) throw new AppError("file-is-spreadsheet");
    profiler.feed(content);
    await act((scope) => insertImportChunk(scope, { importId, position, content }));
    position++;
  };
  for await (const part of bytes) {
    // In pieces, so that one huge part is not profiled in one breath.
    for (let from = 0; from < part.length; from += chunkBytes) {
      const piece = part.subarray(from, from + chunkBytes);
      held.push(piece);
      heldBytes += piece.length;
      if (position * chunkBytes + heldBytes > maxFileBytes) {
        throw new AppError("file-too-large", { megabytes: maxFileMegabytes });
      }
      if (heldBytes >= chunkBytes) await storeHeld();
    }
  }
  if (heldBytes > 0) await storeHeld();
  return { ...profiler.finish(), byteCount: profiler.bytesRead(), readAs };
}

/** What no other encoding or delimiter would mend. */
function refuseUnusable(file: UploadedFile): void {
  if (file.byteCount === 0 || file.problems.counts["empty-file"]) throw new AppError("file-empty");
  if (file.problems.counts["no-data-rows"]) throw new AppError("file-has-no-rows");
}
