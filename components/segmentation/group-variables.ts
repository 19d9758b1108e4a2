import type { Locale } from "#i18n/locale";
import { variableTitle } from "#questionnaire/codebook";
import { readText } from "#questionnaire/localised-text";
import type { SegmentationBase } from "#questionnaire/segmentation-base";
import type { Variable } from "#questionnaire/variable";

export type VariableUse = "basis" | "descriptor" | "unused";

export type ListedVariable = {
  code: string;
  name: string;
  kind: Variable["kind"];
  level: Variable["level"];
  optionCount: number;
  isReversed: boolean;
  /** What the questionnaire suggests. */
  suggested: VariableUse;
};

/** The variables of one question, or a question that is its own variable. */
export type VariableGroup = { questionCode: string; question: string; variables: ListedVariable[] };

/** Information about who somebody is describes segments; what they think, need and do forms them. */
const describing = new Set<SegmentationBase>(["demographic", "geographic", "firmographic", "technographic"]);

/** Variables under their questions, in the questionnaire's order, without texts. */
export function groupVariables(
  variables: readonly Variable[],
  studyBases: readonly SegmentationBase[],
  locale: Locale,
): VariableGroup[] {
  const groups = new Map<string, VariableGroup>();
  for (const variable of variables) {
    if (variable.kind === "text") continue;
    const { questionCode, kind, level, code, isReversed } = variable;
    const group = groups.get(questionCode) ?? {
      questionCode,
      question: readText(variable.questionText, locale) || questionCode,
      variables: [],
    };
    group.variables.push({
      ...{ code, kind, level, isReversed },
      name: variableTitle(variable, locale),
      optionCount: variable.options.filter((option) => option.code >= 0).length,
      suggested: suggestUse(variable, studyBases),
    });
    groups.set(questionCode, group);
  }
  return [...groups.values()];
}

/** The role given in the questionnaire; without one, a scale on one of the study's bases may form segments. */
function suggestUse(variable: Variable, studyBases: readonly SegmentationBase[]): VariableUse {
  if (variable.role === "basis") return "basis";
  if (variable.role === "descriptor" || variable.role === "screener") return "descriptor";
  if (variable.role) return "unused";
  if (variable.bases.some((base) => describing.has(base))) return "descriptor";
  const isOfStudy = variable.bases.some((base) => studyBases.includes(base));
  if (isOfStudy && variable.kind === "scale") return "basis";
  return variable.bases.length > 0 ? "descriptor" : "unused";
}
