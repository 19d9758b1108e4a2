import { codeValues } from "#exchange/import-builder";
import { agreementPoints } from "#questionnaire/instruments/scale-points";
import { isWritten, type LocalisedText } from "#questionnaire/localised-text";
import type { Question, QuestionType } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";

/** Words for a type that people write in an outline, in both languages. */
const typeWords: readonly (readonly [QuestionType, readonly string[]])[] = [
  ["single", ["single", "radio", "choice", "single choice", "تک‌گزینه‌ای", "تک گزینه ای", "تک"]],
  ["multiple", ["multiple", "multi", "checkbox", "multiple choice", "چندگزینه‌ای", "چند گزینه ای", "چند"]],
  ["likert", ["likert", "scale", "grid", "matrix", "لیکرت", "طیف", "مقیاس"]],
  ["number", ["number", "numeric", "عدد", "عددی"]],
  ["text", ["text", "short text", "open", "متن", "متن کوتاه", "باز"]],
  ["longText", ["long text", "comment", "essay", "متن بلند", "تشریحی"]],
  ["nps", ["nps", "0-10"]],
  ["ranking", ["ranking", "rank", "رتبه‌بندی", "رتبه بندی"]],
  ["date", ["date", "تاریخ"]],
  ["information", ["info", "information", "note", "توضیح", "راهنما"]],
  ["rating", ["rating", "stars", "امتیاز", "ستاره"]],
];

export function readTypeWord(word: string): QuestionType | undefined {
  const wanted = word.trim().toLowerCase().replaceAll("\u200c", " ");
  return typeWords.find(([, words]) => words.some((one) => one.replaceAll("\u200c", " ") === wanted))?.[0];
}

export type OutlineEntry = {
  code?: string;
  text: LocalisedText;
  type?: QuestionType;
  isRequired?: boolean;
  min?: number;
  max?: number;
  /** Options, or the items of a Likert set; with the code that was written before them. */
  lines: { code?: string; text: LocalisedText; isOther?: boolean; isAlone?: boolean }[];
};

/** What was written says which type is meant when nobody named one. */
export function buildOutlineQuestion(entry: OutlineEntry): {
  question: Question;
  codes: Map<string, number>;
} {
  const type = entry.type ?? (entry.lines.length > 0 ? "single" : "text");
  const shared = { code: "Q", text: entry.text, ...(entry.isRequired && { isRequired: true }) };
  const values = entry.lines.map(({ code }, place) => code ?? String(place + 1));
  const { codes } = codeValues(values);
  const options = entry.lines.map(
    ({ text, isOther, isAlone }, place): Option => ({
      code: codes.get(values[place])!,
      label: text,
      ...(isOther && { isOtherSpecify: true }),
      ...(isAlone && type === "multiple" && { isExclusive: true }),
    }),
  );
  return { question: questionOf(type, shared, options, entry), codes };
}

function questionOf(
  type: QuestionType,
  shared: Pick<Question, "code" | "text" | "isRequired">,
  options: Option[],
  { min, max }: OutlineEntry,
): Question {
  switch (type) {
    case "single":
    case "multiple":
    case "ranking":
      return { ...shared, type, options };
    case "likert": {
      const items = options.map(({ label }, place) => ({ code: place + 1, text: label }));
      return { ...shared, type, items, points: agreementPoints };
    }
    case "number":
      return { ...shared, type, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    case "rating":
      return { ...shared, type, steps: Math.min(10, Math.max(3, max ?? 5)), look: "stars" };
    case "text":
    case "longText":
    case "date":
    case "nps":
      return { ...shared, type };
    default:
      return { code: shared.code, type: "information", text: shared.text };
  }
}

const otherWords = /^(other|others|سایر|دیگر|موارد دیگر)\b/iu;
const aloneWords = /^(none|none of (these|the above)|هیچ‌?کدام|هیچ یک)/iu;

/** What an option's own words say of it. */
export function flagsOfLabel(text: LocalisedText): { isOther?: boolean; isAlone?: boolean } {
  const words = (["fa", "en"] as const)
    .filter((language) => isWritten(text, language))
    .map((one) => text[one] ?? "");
  return {
    ...(words.some((one) => otherWords.test(one)) && { isOther: true }),
    ...(words.some((one) => aloneWords.test(one)) && { isAlone: true }),
  };
}
