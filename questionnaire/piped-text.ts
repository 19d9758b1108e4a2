import { type Answers, isEmptyAnswer } from "#questionnaire/answers";
import { type Language, type LocalisedText, languages, readText } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import type { DateQuestion } from "#questionnaire/question-types/date";
import { rulesOf } from "#questionnaire/question-types/registry";
import type { Column } from "#questionnaire/variable";

const piped = /\{([A-Za-z][A-Za-z0-9_]{0,79})\}/g;

/** The variables whose answers a text names as `{Q3}`, in the order in which they come. */
export function pipedVariables(text: string): string[] {
  return Array.from(text.matchAll(piped), ([, variable]) => variable);
}

export function renamePiped(text: string, renamed: ReadonlyMap<string, string>): string {
  return text.replace(piped, (whole, variable: string) => {
    const name = renamed.get(variable);
    return name ? `{${name}}` : whole;
  });
}

/** An answer in words: the label of an option, several of them in a row, a number, or what was typed. */
export type SayAnswer = (variable: string, language: Language) => string | undefined;

export type AnswerWords = {
  writeNumber: (value: number, language: Language) => string;
  /** A stored day, in the question's calendar or else in the language's. */
  writeDay: (isoDate: string, calendar: DateQuestion["calendar"], language: Language) => string;
  joinList: (parts: readonly string[], language: Language) => string;
};

/** What answers are called in a text. `words` knows the digits of a language, its dates and its "and". */
export function answerSayer(
  definition: QuestionnaireDefinition,
  answers: Answers,
  words: AnswerWords,
): SayAnswer {
  return (variable, language) => {
    const answer = answers[variable];
    if (answer === undefined || answer === null || isEmptyAnswer(answer)) return undefined;
    const found = sayableColumns(definition).get(variable);
    if (!found) return undefined;
    const { question, column } = found;
    if (typeof answer === "string") {
      if (question.type !== "date") return answer;
      return words.writeDay(answer, question.calendar, language);
    }
    const options =
      column.kind === "chosen" && "options" in question ? question.options : (column.options ?? []);
    const say = (code: number): string => {
      const label = readText(options.find((option) => option.code === code)?.label, language);
      return label || words.writeNumber(code, language);
    };
    return Array.isArray(answer) ? words.joinList(answer.map(say), language) : say(answer);
  };
}

type Sayable = { question: Question; column: Column };

const columnsByDefinition = new WeakMap<QuestionnaireDefinition, ReadonlyMap<string, Sayable>>();

/** Made once a questionnaire, and only when one of its texts names an answer. */
function sayableColumns(definition: QuestionnaireDefinition): ReadonlyMap<string, Sayable> {
  const known = columnsByDefinition.get(definition);
  if (known) return known;
  const columns = new Map<string, Sayable>();
  for (const question of definition.pages.flatMap((page) => page.questions)) {
    for (const column of rulesOf(question).columns(question)) {
      const variable = column.kind === "chosen" ? (column.storedIn ?? question.code) : column.code;
      columns.set(variable, { question, column });
    }
  }
  columnsByDefinition.set(definition, columns);
  return columns;
}

/**
 * A text with the answers that it names. Where one of them is missing, the whole sentence gives way to
 * `fallback`; without a fallback the gap is left out.
 */
export function pipeText(
  text: LocalisedText,
  fallback: LocalisedText | undefined,
  say: SayAnswer,
): LocalisedText {
  const entries = languages.flatMap((language): [Language, string][] => {
    const words = text[language];
    if (words === undefined) return [];
    const isComplete = pipedVariables(words).every((variable) => say(variable, language) !== undefined);
    const chosen = isComplete ? words : (fallback?.[language] ?? words);
    return [[language, chosen.replace(piped, (_, variable: string) => say(variable, language) ?? "")]];
  });
  return Object.fromEntries(entries);
}

/** A question as it is shown: every text of it with the answers that it names. */
export function pipeQuestion(question: Question, say: SayAnswer): Question {
  if (!namesAnswers(question)) return question;
  const text = pipeText(question.text, question.textIfUnanswered, say);
  return { ...(pipeInside(question, say) as Question), text };
}

/** Most questions name none, and are shown as they are. */
function namesAnswers(value: unknown): boolean {
  if (typeof value === "string") return value.includes("{");
  return typeof value === "object" && value !== null && Object.values(value).some(namesAnswers);
}

function isLocalised(value: object): value is LocalisedText {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => (languages as readonly string[]).includes(key));
}

function pipeInside(value: unknown, say: SayAnswer): unknown {
  if (Array.isArray(value)) return value.map((one) => pipeInside(one, say));
  if (typeof value !== "object" || value === null) return value;
  if (isLocalised(value)) return pipeText(value, undefined, say);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pipeInside(inner, say)]));
}
