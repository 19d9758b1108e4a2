import { listForsakenImports, lockImport } from "#db/queries/imports";
import type { WorkspaceScope } from "#db/scope";
import { undoImport } from "#server/data/undo-import";

/** Undoes imports whose job ended without them: cancelled while queued, or killed while it was stopping. */
export async function settleImports(scope: WorkspaceScope, studyId: string): Promise<void> {
  for (const { id, jobStatus } of await listForsakenImports(scope, studyId)) {
    const upload = await lockImport(scope, id);
    if (upload?.status !== "importing") continue;
    await undoImport(scope, upload, { status: jobStatus === "cancelled" ? "cancelled" : "failed" });
  }
}
