import { AppError } from "#contracts/app-error";
import type { PublishedVersion } from "#contracts/questionnaires";
import { findLatestVersion, insertVersion, listVersionDefinitions } from "#db/queries/questionnaires";
import type { WorkspaceScope } from "#db/scope";
import { checkDefinition } from "#questionnaire/check-definition";
import { compareVersions } from "#questionnaire/compare-versions";
import type { StudyAim } from "#questionnaire/definition-checks/check-study";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { requireOwnMedia } from "#server/media/require-own-media";
import { requireModulePermissions } from "#server/modules/require-module-permissions";
import { newId } from "#server/new-id";
import { completeDesignsInThread } from "#server/questionnaires/complete-designs";
import { contentHashOf } from "#server/questionnaires/content-hash";

/**
 * Freezes the definition of a draft, which the caller holds locked, as the next version. Designs that the draft lacks
 * are made here; those of the last version stay where they still fit.
 */
export async function publishDraft(
  scope: WorkspaceScope,
  draft: {
    studyId: string;
    definition: QuestionnaireDefinition;
    publishedBy: string | null;
    /** What the study wants of it; an import brings what there is. */
    aim?: StudyAim;
  },
): Promise<PublishedVersion> {
  const { studyId, publishedBy } = draft;
  const latest = await findLatestVersion(scope, studyId);
  const definition = await completeDesignsInThread(draft.definition, {
    studyId,
    earlier: latest?.definition,
  });
  const problems = checkDefinition(definition, draft.aim).filter(({ level }) => level === "error");
  if (problems.length > 0) throw new AppError("questionnaire-has-problems", { problems });
  await requireOwnMedia(scope, definition);
  await requireModulePermissions(scope, definition);

  const contentHash = contentHashOf(definition);
  if (latest?.contentHash === contentHash) throw new AppError("nothing-to-publish");
  await refuseChangedVariables(scope, studyId, definition);

  const version = { id: newId(), number: (latest?.number ?? 0) + 1 };
  await insertVersion(scope, { ...version, studyId, definition, contentHash, publishedBy });
  return { versionId: version.id, number: version.number };
}

/** Against every version, not the last alone: a code that was dropped once and comes back is the same variable. */
async function refuseChangedVariables(
  scope: WorkspaceScope,
  studyId: string,
  definition: QuestionnaireDefinition,
): Promise<void> {
  const published = await listVersionDefinitions(scope, studyId);
  const problems = published.flatMap((version) =>
    compareVersions(version.definition, definition).problems.map((problem) => ({
      ...problem,
      version: version.number,
    })),
  );
  if (problems.length > 0) throw new AppError("variable-type-changed", { problems });
}
