import { AppError } from "#contracts/app-error";
import { createRowChecker, type RowProblem } from "#datafile/check-row";
import { listImportTargets } from "#datafile/import-target";
import { authorize, type Viewer } from "#server/auth/authorize";
import { type Act, readImportRows } from "#server/data/read-import-rows";
import { requireImport } from "#server/data/require-import";
import { requireDraft } from "#server/questionnaires/require-draft";

/**
 * Every problem of every row by the saved mapping, read from the file again, so that none of a million has to
 * be kept. Before there is a mapping, and once the import has ended, there is nothing to read: `not-found`.
 */
export async function streamImportProblems(viewer: Viewer, importId: string) {
  const act: Act = (run) => authorize(viewer, "data:import", run);
  const { upload, mapping, draft } = await act(async (scope) => {
    const found = await requireImport(scope, importId);
    const isFileGone = found.status === "imported" || found.status === "cancelled";
    if (isFileGone || !found.mapping) throw new AppError("not-found", { entity: "import-file" });
    return { upload: found, mapping: found.mapping, draft: await requireDraft(scope, found.studyId) };
  });
  const check = createRowChecker(mapping, listImportTargets(draft.definition));
  async function* problems(): AsyncGenerator<RowProblem[]> {
    for await (const rows of readImportRows(act, upload)) {
      const found = rows.flatMap((row) => {
        const result = check(row);
        return result.status === "faulty" ? result.problems : [];
      });
      if (found.length > 0) yield found;
    }
  }
  return { fileName: upload.fileName, header: upload.file.header, problems: problems() };
}
