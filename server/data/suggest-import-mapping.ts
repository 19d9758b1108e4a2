import type { ImportMapping } from "#contracts/imports";
import { listImportTargets } from "#datafile/import-target";
import { suggestMapping } from "#datafile/suggest-mapping";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireImport } from "#server/data/require-import";
import { requireDraft } from "#server/questionnaires/require-draft";

/** What each column of the file probably is, against the study's questionnaire as it is drafted. */
export async function suggestImportMapping(
  viewer: Viewer,
  { importId }: { importId: string },
): Promise<ImportMapping> {
  return authorize(viewer, "data:import", async (scope) => {
    const { file, studyId } = await requireImport(scope, importId);
    const draft = await requireDraft(scope, studyId);
    return suggestMapping(file.columns, listImportTargets(draft.definition));
  });
}
