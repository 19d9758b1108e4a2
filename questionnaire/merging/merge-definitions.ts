import { applyChanges } from "#questionnaire/merging/apply-changes";
import type { ChangeConflict } from "#questionnaire/merging/definition-change";
import { diffDefinition } from "#questionnaire/merging/diff-definition";
import { partClashingCodes } from "#questionnaire/merging/part-clashing-codes";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export type Merged = {
  /** Both people's changes; where they clash, what stands on the server. */
  definition: QuestionnaireDefinition;
  /** Mine, with my new questions under codes that theirs do not have. */
  mine: QuestionnaireDefinition;
  conflicts: ChangeConflict[];
  /** New codes of my new questions, by the codes that they had. */
  renamed: ReadonlyMap<string, string>;
};

/** What two people made of one questionnaire, in one. */
export function mergeDefinitions(
  base: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  theirs: QuestionnaireDefinition,
): Merged {
  const parted = partClashingCodes(base, mine, theirs);
  const { definition, conflicts } = applyChanges(theirs, diffDefinition(base, parted.definition));
  return { definition, mine: parted.definition, conflicts, renamed: parted.renamed };
}
