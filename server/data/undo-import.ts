import type { ImportSummary } from "#contracts/imports";
import { deleteImportChunks, deleteImportWave, lockImport, updateImport } from "#db/queries/imports";
import type { WorkspaceScope } from "#db/scope";

/**
 * Takes away the responses that an import has brought so far, and its wave. A failed import keeps its file and
 * can be started again; a cancelled one is over. Safe to do twice.
 */
export async function undoImport(
  scope: WorkspaceScope,
  upload: { id: string; waveId: string | null },
  outcome: { status: "failed" | "cancelled"; summary?: ImportSummary },
): Promise<void> {
  const { id, waveId } = upload;
  await lockImport(scope, id);
  if (waveId) await deleteImportWave(scope, { id, waveId });
  if (outcome.status === "cancelled") await deleteImportChunks(scope, id);
  await updateImport(scope, id, { status: outcome.status, summary: outcome.summary ?? null });
}
