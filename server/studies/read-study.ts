import { AppError } from "#contracts/app-error";
import { findClient } from "#db/queries/clients";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireStudy } from "#server/studies/require-study";
import { stepStates } from "#server/studies/study-steps";

/** A study with its client and how far each step has come. */
export async function readStudy(viewer: Viewer, studyId: string) {
  return authorize(viewer, "study:read", async (scope) => {
    const study = await requireStudy(scope, studyId);
    const client = await findClient(scope, study.clientId);
    if (!client) throw new AppError("not-found", { entity: "client" });
    return { ...study, client, steps: stepStates(study) };
  });
}

export type StudyView = Awaited<ReturnType<typeof readStudy>>;
