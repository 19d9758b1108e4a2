import type { ReadFileAgainInput } from "#contracts/imports";
import { createFileProfiler } from "#datafile/profile-file";
import { updateImport } from "#db/queries/imports";
import { authorize, type Viewer } from "#server/auth/authorize";
import { type Act, readImportChunks } from "#server/data/read-import-rows";
import { requireOpenImport } from "#server/data/require-import";
import { wellFormed } from "#server/data/well-formed";

/** Profiles the stored file anew, as a person says that it is written. The mapping begins again. */
export async function readFileAgain(viewer: Viewer, input: ReadFileAgainInput): Promise<void> {
  const { importId, readAs } = input;
  const act: Act = (run) => authorize(viewer, "data:import", run);
  await act((scope) => requireOpenImport(scope, importId));
  const profiler = createFileProfiler(readAs);
  for await (const bytes of readImportChunks(act, importId)) profiler.feed(bytes);
  const file = wellFormed({ ...profiler.finish(), byteCount: profiler.bytesRead(), readAs });
  await act(async (scope) => {
    await requireOpenImport(scope, importId);
    const startsOver = { mapping: null, checkReport: null, checkRunId: null, summary: null };
    await updateImport(scope, importId, { status: "uploaded", file, ...startsOver });
  });
}
