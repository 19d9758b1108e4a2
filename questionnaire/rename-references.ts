import { type Condition, renameVariables } from "#questionnaire/condition";
import { renameInFormula } from "#questionnaire/formula";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { renamePiped } from "#questionnaire/piped-text";

/** New names, by old ones. */
export type Renaming = {
  variables: ReadonlyMap<string, string>;
  questions: ReadonlyMap<string, string>;
};

/** Has every rule, formula, carry-forward and piped text of these pages follow; the codes themselves stay. */
export function renameReferencesInPages(pages: readonly Page[], renaming: Renaming): Page[] {
  return pages.map((page) => ({
    ...page,
    ...conditionOf(page, "visibleIf", renaming),
    ...conditionOf(page, "screenOutIf", renaming),
    ...(page.skips && {
      skips: page.skips.map((skip) => ({ ...skip, if: renameVariables(skip.if, renaming.variables) })),
    }),
    ...(page.title && { title: renameText(page.title, renaming) }),
    questions: page.questions.map((question) => renameInQuestion(question, renaming)),
  }));
}

/** The same for a whole questionnaire, its blocks and quotas included. */
export function renameReferences(
  definition: QuestionnaireDefinition,
  renaming: Renaming,
): QuestionnaireDefinition {
  const { blocks, quotas } = definition;
  return {
    ...definition,
    pages: renameReferencesInPages(definition.pages, renaming),
    ...(blocks && {
      blocks: blocks.map((block) => ({ ...block, ...conditionOf(block, "visibleIf", renaming) })),
    }),
    ...(quotas && {
      quotas: quotas.map((quota) => ({
        ...quota,
        cells: quota.cells.map((cell) => ({
          ...cell,
          holdsIf: renameVariables(cell.holdsIf, renaming.variables),
        })),
      })),
    }),
  };
}

function renameInQuestion(question: Question, renaming: Renaming): Question {
  const { rules, textIfUnanswered } = question;
  const renamed = {
    ...question,
    text: renameText(question.text, renaming),
    ...(textIfUnanswered && { textIfUnanswered: renameText(textIfUnanswered, renaming) }),
    ...(question.help && { help: renameText(question.help, renaming) }),
    ...conditionOf(question, "visibleIf", renaming),
    ...(rules && {
      rules: rules.map((rule) => ({ ...rule, failsIf: renameVariables(rule.failsIf, renaming.variables) })),
    }),
    ...renameInLists(question, renaming),
  } as Question;
  if (renamed.type === "calculated") {
    return { ...renamed, formula: renameInFormula(renamed.formula, renaming.variables) };
  }
  return renamed;
}

function renameInLists(question: Question, renaming: Renaming): object {
  const follow = <T extends { visibleIf?: Condition }>(parts: readonly T[]) =>
    parts.map((part) => ({ ...part, ...conditionOf(part, "visibleIf", renaming) }));
  const carry = "carryForward" in question ? question.carryForward : undefined;
  return {
    ...("options" in question && { options: follow<{ visibleIf?: Condition }>(question.options) }),
    ...("items" in question && { items: follow<{ visibleIf?: Condition }>(question.items) }),
    ...(carry && { carryForward: { ...carry, from: renaming.questions.get(carry.from) ?? carry.from } }),
  };
}

/** Leaves an absent rule absent, so that what no rule concerns keeps its content hash. */
function conditionOf<K extends string>(
  owner: { [key in K]?: Condition },
  key: K,
  { variables }: Renaming,
): { [key in K]?: Condition } {
  const condition = owner[key];
  return condition ? ({ [key]: renameVariables(condition, variables) } as { [key in K]: Condition }) : {};
}

function renameText(text: LocalisedText, { variables }: Renaming): LocalisedText {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, renamePiped(words, variables)]),
  );
}
