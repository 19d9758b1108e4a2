import type { OpenImport } from "#contracts/imports";
import { weighProblem } from "#datafile/csv-problem";
import { listImportTargets } from "#datafile/import-target";
import { suggestMapping } from "#datafile/suggest-mapping";
import { findImportWithRun } from "#db/queries/imports";
import { findLatestVersion } from "#db/queries/questionnaires";
import type { WorkspaceScope } from "#db/scope";
import { checkDefinition } from "#questionnaire/check-definition";
import { authorize, type Viewer } from "#server/auth/authorize";
import { appendNewQuestions, isCoveredBy } from "#server/data/plan-import";
import { thatIsThere } from "#server/data/require-import";
import { settleImports } from "#server/data/settle-imports";
import { toJobView } from "#server/jobs/read-job";
import { contentHashOf } from "#server/questionnaires/content-hash";
import { requireDraft } from "#server/questionnaires/require-draft";

/** Everything that the steps of an import show: the file, its mapping or a first one, the check, and what starting will do. */
export async function readImport(viewer: Viewer, importId: string): Promise<OpenImport> {
  return authorize(viewer, "data:import", async (scope) => {
    const { upload, run } = await findSettledImport(scope, importId);
    const { studyId } = upload;
    const { definition } = await requireDraft(scope, studyId);
    const latest = await findLatestVersion(scope, studyId);
    const targets = listImportTargets(definition);
    const mapping = upload.mapping ?? suggestMapping(upload.file.columns, targets);
    const publishes = !latest || !isCoveredBy(mapping, latest.definition, targets);
    return {
      id: upload.id,
      studyId,
      status: upload.status,
      fileName: upload.fileName,
      file: upload.file,
      isReadable: upload.file.problems.shown.every(({ code }) => weighProblem(code) !== "fatal"),
      mapping,
      targets,
      languages: definition.languages,
      check: upload.checkReport,
      summary: upload.summary,
      waveId: upload.waveId,
      run: run ? toJobView(run) : null,
      plan: {
        publishes,
        versionNumber: (latest?.number ?? 0) + (publishes ? 1 : 0),
        newQuestions: mapping.columns.filter(({ to }) => to.target === "new").length,
        publishesEdits: publishes && latest !== undefined && latest.contentHash !== contentHashOf(definition),
        questionnaireProblems: publishes
          ? checkDefinition(appendNewQuestions(definition, mapping)).filter(({ level }) => level === "error")
              .length
          : 0,
      },
    };
  });
}

async function findSettledImport(scope: WorkspaceScope, importId: string) {
  const read = async () => {
    const found = await findImportWithRun(scope, importId);
    return { upload: thatIsThere(found?.upload), run: found?.run };
  };
  const found = await read();
  const isForsaken = found.run?.status === "failed" || found.run?.status === "cancelled";
  if (found.upload.status !== "importing" || !isForsaken) return found;
  await settleImports(scope, found.upload.studyId);
  return read();
}
