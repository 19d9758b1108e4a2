import type { RenameTeamModuleInput } from "#contracts/modules";
import { updateTeamModule } from "#db/queries/modules";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireTeamModule } from "#server/modules/require-team-module";
import { normaliseTexts } from "#server/questionnaires/normalise-definition";

export async function renameTeamModule(
  viewer: Viewer,
  { teamModuleId, title }: RenameTeamModuleInput,
): Promise<void> {
  await authorize(viewer, "questionnaire:edit", async (scope) => {
    const { content } = await requireTeamModule(scope, teamModuleId);
    await updateTeamModule(scope, teamModuleId, { content: { ...content, title: normaliseTexts(title) } });
  });
}
