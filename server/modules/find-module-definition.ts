import { AppError } from "#contracts/app-error";
import { isUuid } from "#contracts/is-uuid";
import type { WorkspaceScope } from "#db/scope";
import { defaultTexts } from "#questionnaire/default-texts";
import { findInstrumentModule } from "#questionnaire/instruments/module-library";
import { teamModuleOf } from "#questionnaire/instruments/team-module";
import { languages } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { requireTeamModule } from "#server/modules/require-team-module";

/** A module as a questionnaire of its own, to be looked at. */
export async function findModuleDefinition(
  scope: WorkspaceScope,
  moduleId: string,
): Promise<QuestionnaireDefinition> {
  const module = isUuid(moduleId)
    ? teamModuleOf(moduleId, (await requireTeamModule(scope, moduleId)).content)
    : findInstrumentModule(moduleId);
  if (!module) throw new AppError("not-found", { entity: "module" });
  const written = languages.filter((language) => module.validation[language]);
  return {
    ...structuredClone(defaultTexts),
    languages: written.length > 0 ? written : ["fa", "en"],
    title: module.title,
    pages: module.build(new Set()),
  };
}
