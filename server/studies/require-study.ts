import { AppError } from "#contracts/app-error";
import { findStudy, type StudyWithState } from "#db/queries/studies";
import type { WorkspaceScope } from "#db/scope";

/** The study, or `not-found` when it is not in this workspace. */
export async function requireStudy(scope: WorkspaceScope, studyId: string): Promise<StudyWithState> {
  const study = await findStudy(scope, studyId);
  if (!study) throw new AppError("not-found", { entity: "study" });
  return study;
}
