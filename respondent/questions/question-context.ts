import type { AnswerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import { isBlocking } from "#questionnaire/check-answer";
import type { Language, LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import { isIsoDate } from "#questionnaire/question-types/date";
import type { TextFormat } from "#questionnaire/question-types/text";
import { type Html, html } from "#respondent/html";
import { renderText, writeBound } from "#respondent/localised";
import { type Phrases, phrasesOf } from "#respondent/phrases/phrases";
import { writeDay } from "#respondent/questions/date-words";

/** What a question needs to know about its page in order to draw itself. */
export type QuestionContext = {
  language: Language;
  phrases: Phrases;
  /** The value to show in a field, as posted or as stored; "" for an empty one. */
  valueOf: (variable: string) => string;
  errorOf: (variable: string) => AnswerError | undefined;
  /** True once, for the first field at fault: it takes the focus when the page opens, without script. */
  takesFocus: (variable: string) => boolean;
  /** The fields show what was posted rather than what is stored. */
  isPosted: boolean;
  questionOf: (code: string) => Question | undefined;
};

export type ShownValues = {
  answers: Answers;
  raw?: Readonly<Record<string, string>>;
  errors: readonly AnswerError[];
  /** As they are shown: an error may be told in the words of a question's own rule. */
  questions?: readonly Question[];
};

export function makeQuestionContext(language: Language, shown: ShownValues): QuestionContext {
  const errors = new Map<string, AnswerError>();
  for (const error of shown.errors) if (!errors.has(error.variable)) errors.set(error.variable, error);
  let focus: string | undefined = shown.errors[0]?.variable;
  return {
    language,
    phrases: phrasesOf(language),
    valueOf: (variable) => readShownValue(variable, shown),
    errorOf: (variable) => errors.get(variable),
    isPosted: shown.raw !== undefined,
    questionOf: (code) => shown.questions?.find((question) => question.code === code),
    takesFocus: (variable) => {
      if (focus !== variable) return false;
      focus = undefined;
      return true;
    },
  };
}

function readShownValue(variable: string, { answers, raw }: ShownValues): string {
  if (raw) return raw[variable] ?? "";
  const answer = answers[variable];
  if (typeof answer === "number") return String(answer);
  if (Array.isArray(answer)) return answer.join(",");
  return answer ?? "";
}

export function fieldId(variable: string): string {
  return `f-${variable}`;
}

export function helpId(variable: string): string {
  return `h-${variable}`;
}

export function errorId(variable: string): string {
  return `e-${variable}`;
}

/** What is wrong, in the author's words where the rule is the author's. */
export function writeError(error: AnswerError, context: QuestionContext): Html {
  const { phrases, language, questionOf } = context;
  const { code, limit = "", ruleIndex = -1 } = error;
  const question = questionOf(error.questionCode);
  const message = code === "rule" && renderText(question?.rules?.[ruleIndex]?.message, language);
  if (message && message.markup !== "") return message;
  if (code === "wrong-format") return html`${phrases.error[code](phrases.textFormats[limit as TextFormat])}`;
  return html`${phrases.error[code](writeLimit(limit, question, language))}`;
}

function writeLimit(limit: number | string, question: Question | undefined, language: Language): string {
  if (typeof limit === "number") return writeBound(limit, language);
  if (!isIsoDate(limit)) return limit;
  return writeDay(limit, question?.type === "date" ? question.calendar : undefined, language);
}

export function renderError(variable: string, context: QuestionContext): Html | false {
  const error = context.errorOf(variable);
  if (!error) return false;
  const { phrases } = context;
  const prefix = isBlocking(error) ? phrases.errorPrefix : phrases.warning.prefix;
  return html`<p class="error${!isBlocking(error) && " caution"}" id="${errorId(variable)}"><span class="unseen">${prefix} </span>${writeError(error, context)}</p>`;
}

/** Author's help and the page's own hint, in one description. */
export function renderHelp(
  variable: string,
  help: LocalisedText | undefined,
  hint: string,
  { language }: QuestionContext,
): Html | false {
  const written = renderText(help, language);
  if (written.markup === "" && hint === "") return false;
  return html`<p class="help" id="${helpId(variable)}">${written}${written.markup !== "" && hint !== "" && " "}${hint}</p>`;
}

/** What a screen reader adds to the name of a field: unit, help, and the error with ` aria-invalid`. */
export function renderDescribedBy(
  variable: string,
  hasHelp: boolean,
  context: QuestionContext,
  unitId?: string,
): Html {
  const error = context.errorOf(variable);
  const ids = [unitId, hasHelp && helpId(variable), error && errorId(variable)].filter(Boolean).join(" ");
  return html`${ids !== "" && html` aria-describedby="${ids}"`}${error && isBlocking(error) && html` aria-invalid="true"`}`;
}

export function renderOptionalMark(
  isRequired: boolean | undefined,
  { phrases }: QuestionContext,
): Html | false {
  return !isRequired && html` <span class="optional">(${phrases.optional})</span>`;
}
