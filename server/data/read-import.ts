import type { OpenImport } from "#contracts/imports";
import { weighProblem } from "#datafile/csv-problem";
import { listImportTargets } from "#datafile/import-target";
import { suggestMapping } from "#datafile/suggest-mapping";
import { findJobRun } from "#db/queries/job-runs";
import { findLatestVersion } from "#db/queries/questionnaires";
import { checkDefinition } from "#questionnaire/check-definition";
import { authorize, type Viewer } from "#server/auth/authorize";
import { appendNewQuestions, isCoveredBy } from "#server/data/plan-import";
import { requireImport } from "#server/data/require-import";
import { settleImports } from "#server/data/settle-imports";
import { toJobView } from "#server/jobs/read-job";
import { contentHashOf } from "#server/questionnaires/content-hash";
import { requireDraft } from "#server/questionnaires/require-draft";

/** Everything that the steps of an import show: the file, its mapping or a first one, the check, and what starting will do. */
export async function readImport(viewer: Viewer, importId: string): Promise<OpenImport> {
  return authorize(viewer, "data:import", async (scope) => {
    const { studyId } = await requireImport(scope, importId);
    await settleImports(scope, studyId);
    const upload = await requireImport(scope, importId);
    const { definition } = await requireDraft(scope, studyId);
    const latest = await findLatestVersion(scope, studyId);
    const targets = listImportTargets(definition);
    const mapping = upload.mapping ?? suggestMapping(upload.file.columns, targets);
    const runId = upload.status === "importing" ? upload.jobRunId : upload.checkRunId;
    const run = runId ? await findJobRun(scope, runId) : undefined;
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
