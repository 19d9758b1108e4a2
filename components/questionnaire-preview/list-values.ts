import { type Answers, type AnswerValue, missingCodes } from "#questionnaire/answers";
import { buildCodebook } from "#questionnaire/codebook";
import { type Language, readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";
import type { Variable } from "#questionnaire/variable";

export type ValueOrigin = "answered" | "hidden" | "computed";

export type ListedValue = {
  variable: string;
  pageCode?: string;
  label: string;
  value: AnswerValue;
  /** The words of the codes, where it has any. */
  words: string[];
  origin: ValueOrigin;
};

/** Values with their words, in the order of the questionnaire. */
export function listValues(
  definition: QuestionnaireDefinition,
  answers: Answers,
  language: Language,
): ListedValue[] {
  const columns = columnsByVariable(definition);
  const order = [...columns.keys()];
  const place = (variable: string) => (columns.has(variable) ? order.indexOf(variable) : order.length);
  const origins = originsOf(definition);
  return Object.entries(answers)
    .map(([variable, value]) => {
      const own = columns.get(variable);
      return {
        variable,
        pageCode: own?.[0].pageCode,
        label: own ? labelOf(own, language) : "",
        value,
        words: wordsOf(own ?? [], value, language),
        origin: origins.get(variable) ?? (own?.[0].isDerived ? "computed" : "answered"),
      };
    })
    .sort((one, other) => place(one.variable) - place(other.variable));
}

/** The columns of each stored variable: several for a list of chosen options. */
function columnsByVariable(definition: QuestionnaireDefinition): Map<string, Variable[]> {
  const columns = new Map<string, Variable[]>();
  for (const column of buildCodebook(definition)) {
    const variable = column.kind === "chosen" ? (column.storedIn ?? column.questionCode) : column.code;
    columns.set(variable, [...(columns.get(variable) ?? []), column]);
  }
  return columns;
}

function originsOf({ pages }: QuestionnaireDefinition): Map<string, ValueOrigin> {
  const questions = pages.flatMap((page) => page.questions);
  return new Map(
    questions.flatMap((question): [string, ValueOrigin][] => {
      if (question.type === "hidden") return [[question.code, "hidden"]];
      return variablesOfQuestion(question).map((variable) => [variable, "answered"]);
    }),
  );
}

function labelOf([first]: Variable[], language: Language): string {
  return readText(first.kind === "chosen" ? first.questionText : first.label, language);
}

const missing = new Set<number>([missingCodes.dontKnow, missingCodes.refused]);

function wordsOf(columns: Variable[], value: AnswerValue, language: Language): string[] {
  const codes = typeof value === "number" ? [value] : Array.isArray(value) ? value : [];
  return codes.flatMap((code) => {
    if (missing.has(code)) return [];
    const chosen = columns.find((column) => column.optionCode === code);
    const label = chosen?.label ?? columns[0]?.options.find((option) => option.code === code)?.label;
    const words = readText(label, language);
    return words ? [words] : [];
  });
}
