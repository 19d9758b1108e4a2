import { applyChanges } from "#questionnaire/merging/apply-changes";
import { conflictSubjects } from "#questionnaire/merging/conflict-subjects";
import type { DefinitionChange } from "#questionnaire/merging/definition-change";
import { takeMine } from "#questionnaire/merging/take-mine";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { canRenameQuestion, renameQuestionCode } from "#questionnaire/rename-question-code";

type Theirs = { changes: readonly DefinitionChange[]; definition: QuestionnaireDefinition };

/** An earlier state with what somebody else has saved since, so that undoing one's own steps never undoes theirs. */
export function followAlong(
  earlier: QuestionnaireDefinition,
  theirs: Theirs,
  renamed: ReadonlyMap<string, string>,
): QuestionnaireDefinition {
  if (theirs.changes.some(({ path }) => path.length === 0)) return theirs.definition;
  const parted = [...renamed].reduce(
    (result, [from, to]) =>
      canRenameQuestion(result, from, to) ? renameQuestionCode(result, from, to) : result,
    earlier,
  );
  const { definition, conflicts } = applyChanges(parted, theirs.changes);
  return conflictSubjects(conflicts).reduce(
    (result, subject) => takeMine(result, theirs.definition, subject),
    definition,
  );
}
