import type { SaveMappingInput } from "#contracts/imports";
import { updateImport } from "#db/queries/imports";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireFittingMapping } from "#server/data/require-fitting-mapping";
import { requireOpenImport } from "#server/data/require-import";
import { wellFormed } from "#server/data/well-formed";
import { requireDraft } from "#server/questionnaires/require-draft";

/**
 * Keeps what becomes of each column; a dry run of another mapping is forgotten.
 * @throws AppError `mapping-incomplete`, `file-unreadable` or `questionnaire-has-problems` with `problems`.
 */
export async function saveMapping(viewer: Viewer, { importId, mapping }: SaveMappingInput): Promise<void> {
  await authorize(viewer, "data:import", async (scope) => {
    const upload = await requireOpenImport(scope, importId);
    const draft = await requireDraft(scope, upload.studyId);
    requireFittingMapping(upload, mapping, draft.definition);
    await updateImport(scope, importId, {
      status: "mapped",
      mapping: wellFormed(mapping),
      checkReport: null,
      checkRunId: null,
    });
  });
}
