import { applyChanges } from "#questionnaire/merging/apply-changes";
import { conflictSubjects } from "#questionnaire/merging/conflict-subjects";
import type { DefinitionChange } from "#questionnaire/merging/definition-change";
import { takeMine } from "#questionnaire/merging/take-mine";
import { QuestionnaireDefinition } from "#questionnaire/model";

/**
 * Changes that were kept aside, made to what stands now; where both changed the same part, the kept words win.
 * Undefined when that makes no questionnaire.
 */
export function putBack(
  standing: QuestionnaireDefinition,
  changes: readonly DefinitionChange[],
): QuestionnaireDefinition | undefined {
  const { definition, conflicts } = applyChanges(standing, changes);
  const restored = conflictSubjects(conflicts)
    .filter(({ subject }) => subject.type !== "question" || holdsQuestion(definition, subject.code))
    .reduce((result, one) => takeMine(result, result, one), definition);
  return QuestionnaireDefinition.safeParse(restored).data;
}

function holdsQuestion({ pages }: QuestionnaireDefinition, questionCode: string): boolean {
  return pages.some(({ questions }) => questions.some(({ code }) => code === questionCode));
}
