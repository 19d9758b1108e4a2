import { checkDefinition } from "#questionnaire/check-definition";
import type { StudyAim } from "#questionnaire/definition-checks/check-study";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { estimateMinutes } from "#questionnaire/estimate-minutes";
import type { Language } from "#questionnaire/localised-text";
import { applyChanges } from "#questionnaire/merging/apply-changes";
import type { DefinitionChange } from "#questionnaire/merging/definition-change";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** The whole questionnaire once, and afterwards what changed in it. */
export type CheckRequest =
  | { number: number; definition: QuestionnaireDefinition; aim: StudyAim }
  | { number: number; changes: DefinitionChange[] };

export type CheckReply = {
  number: number;
  problems: DefinitionProblem[];
  minutes: Partial<Record<Language, number>>;
};

let held: { definition: QuestionnaireDefinition; aim: StudyAim } | undefined;

addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  if ("definition" in data) held = { definition: data.definition, aim: data.aim };
  else if (held) held = { ...held, definition: applyChanges(held.definition, data.changes).definition };
  if (!held) return;
  const { definition, aim } = held;
  const reply: CheckReply = {
    number: data.number,
    problems: checkDefinition(definition, aim),
    minutes: Object.fromEntries(
      definition.languages.map((language) => [language, estimateMinutes(definition, language)]),
    ),
  };
  postMessage(reply);
});
