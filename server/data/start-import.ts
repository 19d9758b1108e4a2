import { AppError } from "#contracts/app-error";
import type { ImportMapping, StartImportInput } from "#contracts/imports";
import { listNewQuestions } from "#datafile/column-mapping";
import { listImportTargets } from "#datafile/import-target";
import { insertImportWave, updateImport } from "#db/queries/imports";
import { findLatestVersion, lockDraft, updateDraft } from "#db/queries/questionnaires";
import type { WorkspaceScope } from "#db/scope";
import type { LocalisedText } from "#questionnaire/localised-text";
import { authorize, type Viewer } from "#server/auth/authorize";
import { importResponses } from "#server/data/import-responses";
import { appendNewQuestions, isCoveredBy, withoutNewQuestions } from "#server/data/plan-import";
import { requireFittingMapping } from "#server/data/require-fitting-mapping";
import { requireOpenImport } from "#server/data/require-import";
import { wellFormed } from "#server/data/well-formed";
import { enqueueJob } from "#server/jobs/enqueue-job";
import { newId } from "#server/new-id";
import { normaliseDefinition } from "#server/questionnaires/normalise-definition";
import { publishDraft } from "#server/questionnaires/publish-draft";

export type StartedImport = { jobRunId: string; waveId: string; versionNumber: number; newQuestions: number };

/**
 * Adds the new questions to the questionnaire, publishes it if the latest version lacks anything that the file
 * fills, makes the closed wave, and queues the job that brings the responses: all of it, or nothing.
 */
export async function startImport(viewer: Viewer, input: StartImportInput): Promise<StartedImport> {
  const { importId, faulty, waveTitle } = input;
  return authorize(viewer, "data:import", async (scope) => {
    const upload = await requireOpenImport(scope, importId);
    const { studyId, mapping } = upload;
    if (!mapping) throw new AppError("mapping-incomplete", { problems: [] });
    const version = await settleVersion(scope, viewer, upload, mapping);
    const waveId = newId();
    const title = waveTitle ?? titleFromFile(upload.fileName);
    await insertImportWave(scope, { id: waveId, studyId, versionId: version.id, title: wellFormed(title) });
    const newQuestions = listNewQuestions(mapping).length;
    const payload = { importId, faulty, newQuestions };
    const jobRunId = await enqueueJob(scope, importResponses, payload, viewer.userId);
    await updateImport(scope, importId, {
      status: "importing",
      mapping: withoutNewQuestions(mapping),
      waveId,
      jobRunId,
      summary: null,
    });
    return { jobRunId, waveId, versionNumber: version.number, newQuestions };
  });
}

/** The version that the responses are given to: the latest, or one that is published now. */
async function settleVersion(
  scope: WorkspaceScope,
  viewer: Viewer,
  upload: Parameters<typeof requireFittingMapping>[0] & { studyId: string },
  mapping: ImportMapping,
): Promise<{ id: string; number: number }> {
  const { studyId } = upload;
  const draft = await lockDraft(scope, studyId);
  if (!draft) throw new AppError("not-found", { entity: "questionnaire" });
  requireFittingMapping(upload, mapping, draft.definition);
  const latest = await findLatestVersion(scope, studyId);
  if (latest && isCoveredBy(mapping, latest.definition, listImportTargets(draft.definition))) return latest;
  const definition = normaliseDefinition(appendNewQuestions(draft.definition, mapping));
  if (listNewQuestions(mapping).length > 0) {
    const saved = { studyId, definition, expectedRevision: draft.revision, updatedBy: viewer.userId };
    await updateDraft(scope, saved);
  }
  const published = await publishDraft(scope, { studyId, definition, publishedBy: viewer.userId });
  return { id: published.versionId, number: published.number };
}

function titleFromFile(fileName: string): LocalisedText {
  const title = fileName.replace(/\.[A-Za-z]{1,5}$/, "").slice(0, 200) || fileName;
  return { fa: title, en: title };
}
