import { parseNumber } from "#i18n/digits";
import { normaliseTyped } from "#i18n/normalise-text";
import { type AnswerError, type AnswerErrorCode, answerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import type { Language } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";
import { hasDecimalComma } from "#respondent/localised";

export type PageForm = {
  /** A value for every variable on the page; null for what was left empty or cannot be read. */
  answers: Answers;
  /** What was posted, to be shown again word for word; several chosen codes are joined with commas. */
  raw: Record<string, string>;
  /** What cannot be an answer at all: text in place of a number, a code that the list does not have. */
  unreadable: AnswerError[];
};

/** Reads the fields of one question. Each call fills one variable of the form. */
export type FormReader = {
  /** What was posted under this name, word for word; the last one wins. */
  posted: (variable: string) => string;
  /** One code of a list. */
  choice: (variable: string, codes: ReadonlySet<number>) => void;
  /** Several codes of a list, in ascending order. */
  chosen: (variable: string, codes: ReadonlySet<number>) => void;
  /** A number in any digits. */
  number: (variable: string) => void;
  typed: (variable: string, isOneLine: boolean) => void;
  /** A value that the question's own reading has made; `raw` is what is shown again. */
  set: (variable: string, value: Answers[string], raw: string) => void;
  refuse: (variable: string, code: AnswerErrorCode) => void;
  answers: Answers;
  raw: Record<string, string>;
};

/** Reads what was typed into a page in this language. */
export function makeFormReader(
  form: PageForm,
  questionCode: string,
  fields: URLSearchParams,
  language: Language,
): FormReader {
  const posted = (variable: string) => fields.getAll(variable).at(-1) ?? "";
  const refuse = (variable: string, code: AnswerErrorCode) => {
    form.answers[variable] = null;
    form.unreadable.push(answerError(questionCode, code, variable));
  };
  const set: FormReader["set"] = (variable, value, raw) => {
    form.answers[variable] = value;
    form.raw[variable] = raw;
  };
  return {
    posted,
    refuse,
    set,
    answers: form.answers,
    raw: form.raw,
    choice(variable, codes) {
      const text = posted(variable);
      set(variable, null, text);
      if (text === "") return;
      const code = readCode(text);
      if (code !== undefined && codes.has(code)) form.answers[variable] = code;
      else refuse(variable, "unknown-option");
    },
    chosen(variable, known) {
      const texts = fields.getAll(variable).filter((text) => text !== "");
      const read = texts.map(readCode);
      const isForged = read.some((code) => code === undefined || !known.has(code));
      const codes = [...new Set(read)].filter((code) => code !== undefined && known.has(code)) as number[];
      codes.sort((a, b) => a - b);
      set(variable, codes.length > 0 ? codes : null, codes.join(","));
      if (isForged) refuse(variable, "unknown-option");
    },
    number(variable) {
      const text = posted(variable);
      set(variable, null, text);
      if (text.trim() === "") return;
      const value = text.length <= 64 ? readNumber(text, language) : null;
      if (value !== null) form.answers[variable] = value;
      else refuse(variable, "not-a-number");
    },
    typed(variable, isOneLine) {
      const text = posted(variable);
      set(variable, cleanText(text, isOneLine) || null, text);
    },
  };
}

/** "3,5" is a number in German, and so is "3.5", which some phones offer no other way to type. */
export function readNumber(text: string, language: Language): number | null {
  if (!hasDecimalComma(language)) return parseNumber(text);
  return parseNumber(text, { decimalComma: true }) ?? parseNumber(text);
}

export function codesOf(options: readonly Option[]): ReadonlySet<number> {
  return new Set(options.map((option) => option.code));
}

/** Only the digits that our own forms post: "1e0" or " 1" was written by somebody else. */
function readCode(text: string): number | undefined {
  return /^(?:0|-?[1-9]\d{0,5})$/.test(text) ? Number(text) : undefined;
}

export function cleanText(posted: string, isOneLine: boolean): string {
  const text = normaliseTyped(posted);
  // Zero-width characters are no answer, and trim() alone would take them for one.
  if (!/[^\s\u200b-\u200f]/.test(text)) return "";
  return (isOneLine ? text.replace(/\s*\n\s*/g, " ") : text).trim();
}
