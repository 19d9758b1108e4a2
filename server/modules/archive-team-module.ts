import { AppError } from "#contracts/app-error";
import type { ArchiveTeamModuleInput } from "#contracts/modules";
import { updateTeamModule } from "#db/queries/modules";
import { authorize, type Viewer } from "#server/auth/authorize";

/** Takes a module out of the library's offer, or puts it back. Questionnaires that have its questions keep them. */
export async function archiveTeamModule(
  viewer: Viewer,
  { teamModuleId, isArchived }: ArchiveTeamModuleInput,
): Promise<void> {
  await authorize(viewer, "questionnaire:edit", async (scope) => {
    const isFound = await updateTeamModule(scope, teamModuleId, { isArchived });
    if (!isFound) throw new AppError("not-found", { entity: "module" });
  });
}
