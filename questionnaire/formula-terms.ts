import { comparedVariables } from "#questionnaire/definition-checks/check-comparison";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";

/** A variable that a formula can reckon with. */
export type FormulaTerm = {
  variable: string;
  questionCode: string;
  label: LocalisedText;
  /** The sum of the ends of its scale, from which it can be turned round. */
  sumOfEnds?: number;
  /** Its statement is keyed the other way. */
  isReversed: boolean;
};

/** A list of chosen options, which a formula can count. */
export type CountedList = {
  variable: string;
  questionCode: string;
  label: LocalisedText;
  /** "None of these" and its like: chosen alone, and nothing to count. */
  exclusiveCodes: number[];
};

/** The questions that a calculated one can read: those of the pages before, and those before it on its page. */
export function questionsBefore({ pages }: QuestionnaireDefinition, questionCode: string): Question[] {
  const all = pages.flatMap((page) => page.questions);
  const position = all.findIndex(({ code }) => code === questionCode);
  return position < 0 ? all : all.slice(0, position);
}

export function formulaTerms(question: Question): FormulaTerm[] {
  const compared = comparedVariables(question);
  return rulesOf(question)
    .columns(question)
    .filter(({ code, kind }) => {
      const form = compared.get(code)?.form;
      return kind !== "chosen" && (form === "number" || form === "codes");
    })
    .map(({ code, label, options = [], isReversed = false }) => {
      const codes = options.map((option) => option.code).filter((one) => one >= 0);
      const sumOfEnds = codes.length > 1 ? Math.min(...codes) + Math.max(...codes) : undefined;
      return {
        variable: code,
        questionCode: question.code,
        label: label ?? question.text,
        isReversed,
        ...(sumOfEnds !== undefined && { sumOfEnds }),
      };
    });
}

export function countedLists(question: Question): CountedList[] {
  const lists = new Map<string, CountedList>();
  for (const column of rulesOf(question).columns(question)) {
    if (column.kind !== "chosen") continue;
    const variable = column.storedIn ?? question.code;
    const options = "options" in question ? question.options : [];
    lists.set(variable, {
      variable,
      questionCode: question.code,
      label: question.text,
      exclusiveCodes: options
        .filter((option) => option.isExclusive && option.code >= 0)
        .map((option) => option.code),
    });
  }
  return [...lists.values()];
}
