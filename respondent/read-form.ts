import { parseNumber } from "#i18n/digits";
import { normaliseTyped } from "#i18n/normalise-text";
import type { Answers } from "#questionnaire/answers";
import { type AnswerError, checkAnswer } from "#questionnaire/check-answer";
import type { ShownPage } from "#questionnaire/evaluate";
import { itemVariable, npsPoints, type Option, otherTextVariable, type Question } from "#questionnaire/model";

export type PageForm = {
  /** A value for every variable on the page; null for what was left empty or cannot be read. */
  answers: Answers;
  /** What was posted, to be shown again word for word; several chosen codes are joined with commas. */
  raw: Record<string, string>;
  /** What cannot be an answer at all: text in place of a number, a code that the list does not have. */
  unreadable: AnswerError[];
};

/** Reads what a page posted. Fields of other pages are ignored, so nothing can be smuggled in. */
export function readPageForm(shown: Pick<ShownPage, "questions">, fields: URLSearchParams): PageForm {
  const form: PageForm = { answers: {}, raw: {}, unreadable: [] };
  for (const question of shown.questions) readQuestion(form, question, fields);
  return form;
}

/** Everything that is wrong with a posted page, at most one error a variable. */
export function findPageErrors(shown: Pick<ShownPage, "questions">, form: PageForm): AnswerError[] {
  const unreadable = new Map(form.unreadable.map((error) => [error.variable, error]));
  return shown.questions.flatMap((question) => [
    ...form.unreadable.filter((error) => error.questionCode === question.code),
    ...checkAnswer(question, form.answers).filter((error) => !unreadable.has(error.variable)),
  ]);
}

/** The answers that may be stored although others on the page have errors: used when somebody goes back. */
export function keepValidAnswers(shown: Pick<ShownPage, "questions">, form: PageForm): Answers {
  const faulty = new Set(
    findPageErrors(shown, form)
      .filter((error) => error.code !== "required" && error.code !== "other-text-missing")
      .map((error) => error.variable),
  );
  return Object.fromEntries(Object.entries(form.answers).filter(([variable]) => !faulty.has(variable)));
}

function readQuestion(form: PageForm, question: Question, fields: URLSearchParams): void {
  switch (question.type) {
    case "single":
      readSingle(form, question, fields);
      readOtherTexts(form, question, fields, [form.answers[question.code]]);
      return;
    case "multiple":
      readMultiple(form, question, fields);
      return;
    case "likert": {
      const codes = codesOf(question.points);
      for (const item of question.items) {
        readChoice(form, question, itemVariable(question.code, item.code), codes, fields);
      }
      return;
    }
    case "nps":
      readChoice(form, question, question.code, new Set(npsPoints), fields);
      return;
    case "number":
      readNumber(form, question, fields);
      return;
    case "text":
    case "longText":
      readTyped(form, question.code, question.type === "text", fields);
      return;
    case "information":
      return;
  }
}

function codesOf(options: readonly Option[]): ReadonlySet<number> {
  return new Set(options.map((option) => option.code));
}

/** Only the digits that our own forms post: "1e0" or " 1" was written by somebody else. */
function readCode(text: string): number | undefined {
  return /^(?:0|-?[1-9]\d{0,5})$/.test(text) ? Number(text) : undefined;
}

function readChoice(
  form: PageForm,
  question: Question,
  variable: string,
  codes: ReadonlySet<number>,
  fields: URLSearchParams,
): void {
  const posted = fields.getAll(variable).at(-1) ?? "";
  form.raw[variable] = posted;
  form.answers[variable] = null;
  if (posted === "") return;
  const code = readCode(posted);
  if (code !== undefined && codes.has(code)) form.answers[variable] = code;
  else form.unreadable.push({ questionCode: question.code, variable, code: "unknown-option" });
}

type ChoiceQuestion = Extract<Question, { type: "single" | "multiple" }>;

function readSingle(form: PageForm, question: ChoiceQuestion, fields: URLSearchParams): void {
  readChoice(form, question, question.code, codesOf(question.options), fields);
  if (form.raw[question.code] !== "") return;
  // Own words without a choice can only mean that option: a radio button cannot be cleared again by hand.
  const written = question.options.filter(
    (option) =>
      option.isOtherSpecify &&
      cleanText(fields.get(otherTextVariable(question.code, option.code)) ?? "", true),
  );
  if (written.length !== 1) return;
  form.answers[question.code] = written[0].code;
  form.raw[question.code] = String(written[0].code);
}

function readMultiple(form: PageForm, question: ChoiceQuestion, fields: URLSearchParams): void {
  const known = codesOf(question.options);
  const posted = fields.getAll(question.code).filter((text) => text !== "");
  const chosen = new Set<number>();
  let isForged = false;
  for (const text of posted) {
    const code = readCode(text);
    if (code !== undefined && known.has(code)) chosen.add(code);
    else isForged = true;
  }
  const codes = [...chosen].sort((a, b) => a - b);
  form.raw[question.code] = codes.join(",");
  form.answers[question.code] = codes.length > 0 && !isForged ? codes : null;
  if (isForged) {
    form.unreadable.push({ questionCode: question.code, variable: question.code, code: "unknown-option" });
  }
  readOtherTexts(form, question, fields, codes);
}

/** Own words count only while their option is chosen; they stay in `raw` so that nothing typed is lost. */
function readOtherTexts(
  form: PageForm,
  question: ChoiceQuestion,
  fields: URLSearchParams,
  chosen: readonly unknown[],
): void {
  for (const option of question.options) {
    if (!option.isOtherSpecify) continue;
    const variable = otherTextVariable(question.code, option.code);
    readTyped(form, variable, true, fields);
    if (!chosen.includes(option.code)) form.answers[variable] = null;
  }
}

function readNumber(form: PageForm, question: Question, fields: URLSearchParams): void {
  const posted = fields.getAll(question.code).at(-1) ?? "";
  form.raw[question.code] = posted;
  form.answers[question.code] = null;
  if (posted.trim() === "") return;
  const value = posted.length <= 64 ? parseNumber(posted) : null;
  if (value !== null) form.answers[question.code] = value;
  else {
    form.unreadable.push({ questionCode: question.code, variable: question.code, code: "not-a-number" });
  }
}

function readTyped(form: PageForm, variable: string, isOneLine: boolean, fields: URLSearchParams): void {
  const posted = fields.getAll(variable).at(-1) ?? "";
  form.raw[variable] = posted;
  form.answers[variable] = cleanText(posted, isOneLine) || null;
}

function cleanText(posted: string, isOneLine: boolean): string {
  const text = normaliseTyped(posted);
  // Zero-width characters are no answer, and trim() alone would take them for one.
  if (!/[^\s\u200b-\u200f]/.test(text)) return "";
  return (isOneLine ? text.replace(/\s*\n\s*/g, " ") : text).trim();
}
