import { AppError } from "#contracts/app-error";
import type { SaveTeamModuleInput } from "#contracts/modules";
import { insertTeamModule } from "#db/queries/modules";
import { gatherTeamPages } from "#questionnaire/instruments/gather-team-pages";
import { restrictedModulesIn } from "#questionnaire/instruments/restricted-modules";
import { TeamModuleContent } from "#questionnaire/instruments/team-module";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";
import { normaliseTexts } from "#server/questionnaires/normalise-definition";
import { requireDraft } from "#server/questionnaires/require-draft";

/** Makes a module of the workspace's own from questions of a study's draft, which stays as it is. */
export async function saveTeamModule(
  viewer: Viewer,
  { studyId, questionCodes, texts }: SaveTeamModuleInput,
): Promise<{ teamModuleId: string }> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    const { definition } = await requireDraft(scope, studyId);
    const questions = definition.pages.flatMap((page) => page.questions);
    const chosen = questions.filter(({ code }) => questionCodes.includes(code));
    if (chosen.length < new Set(questionCodes).size) throw new AppError("not-found", { entity: "question" });
    const restricted = restrictedModulesIn(chosen);
    if (restricted.length > 0) throw new AppError("team-module-not-own", { moduleIds: restricted });
    const { pages, readingOutside } = gatherTeamPages(definition, questionCodes);
    if (readingOutside.length > 0) throw new AppError("team-module-reads-outside", { codes: readingOutside });
    const teamModuleId = newId();
    const content = TeamModuleContent.parse({ ...normaliseTexts(texts), pages });
    await insertTeamModule(scope, { id: teamModuleId, content, createdBy: viewer.userId });
    return { teamModuleId };
  });
}
