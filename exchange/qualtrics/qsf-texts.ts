import type { ImportBuilder, ImportedAnswer } from "#exchange/import-builder";
import type { QsfQuestion } from "#exchange/qualtrics/qsf-schema";
import { languageOf } from "#exchange/surveyjs/surveyjs-text";
import type { Language, LocalisedText } from "#questionnaire/localised-text";
import { otherTextVariable } from "#questionnaire/question-parts";

export type QsfContext = {
  builder: ImportBuilder;
  own: Language;
  /** Text fields that rules compare as numbers. */
  numeric?: ReadonlySet<string>;
};

export function placeOf({ DataExportTag, QuestionID }: QsfQuestion): string {
  return DataExportTag || QuestionID;
}

/** `EN`, `ZH-S`, `ES-ES`; undefined for a language that we do not offer. */
export function languageOfQualtrics(tag: string | undefined): Language | undefined {
  return tag ? languageOf(tag) : undefined;
}

/** A text of a question in every language that the file has it in. */
export function localiseQsf(
  question: QsfQuestion,
  own: unknown,
  translated: (translation: NonNullable<NonNullable<QsfQuestion["Language"]>[string]>) => unknown,
  context: QsfContext,
): LocalisedText {
  const { builder } = context;
  const byLanguage: Partial<Record<Language, unknown>> = { [context.own]: own };
  for (const [tag, translation] of Object.entries(question.Language ?? {})) {
    const language = languageOfQualtrics(tag);
    if (language && translation) byLanguage[language] ??= translated(translation);
    else builder.note("lost", "language-left-out", "", { detail: tag });
  }
  return builder.localise(byLanguage, placeOf(question));
}

/** `${q://QID1/ChoiceGroup/SelectedChoices}`, `${e://Field/panel}` and the like. */
export const qualtricsPipe = /\$\{([^{}]*)\}/g;

/** `q://QID3#1/ChoiceGroup/SelectedChoices`: a question, or one round of it in a loop, and what is meant of it. */
export function splitQsfLocator(locator: string): { id: string; rest: string } | undefined {
  const [, id, rest] = /^q:\/\/((?:\w+_)?QID\d+(?:#\d+)?)\/(.*)$/.exec(locator) ?? [];
  return id ? { id, rest } : undefined;
}

/** The variable for the respondent's own words beside a choice. */
export function otherWordsOf({ question, codes }: ImportedAnswer, number: string): string | undefined {
  const code = codes.get(number);
  const options = "options" in question ? question.options : [];
  return code !== undefined && options.some((one) => one.code === code && one.isOtherSpecify)
    ? otherTextVariable(question.code, code)
    : undefined;
}

function resolveField(answer: ImportedAnswer | undefined): string | undefined {
  if (!answer) return undefined;
  // A field of words that branches set is numbered here, and a number would read oddly in a sentence.
  const { question, codes } = answer;
  const isNumbered =
    question.type === "calculated" && [...codes].some(([value, code]) => value !== String(code));
  return isNumbered ? undefined : question.code;
}

export function resolveQualtricsPipe(inner: string, { answers }: ImportBuilder): string | undefined {
  const field = /^e:\/\/Field\/(.+)$/.exec(inner)?.[1];
  if (field) return resolveField(answers.get(`e:${field}`));
  const contact = /^m:\/\/(.+)$/.exec(inner)?.[1];
  if (contact) return resolveField(answers.get(`m:${contact}`));
  const { id, rest } = splitQsfLocator(inner) ?? {};
  if (!id || rest === undefined || /Recode|Count|Description|QuestionText/.test(rest)) return undefined;
  const entry = /ChoiceTextEntryValue\/(\d+)/.exec(rest)?.[1];
  const part = entry && answers.get(`${id}/${entry}`);
  if (part) return part.question.code;
  const answer = answers.get(id);
  if (!answer) return undefined;
  if (entry && "options" in answer.question) return otherWordsOf(answer, entry);
  const row = /\/(\d+)(?:\/\d+)?$/.exec(rest)?.[1];
  const item = row === undefined ? undefined : answer.items.get(row);
  if (item !== undefined) return `${answer.question.code}_${item}`;
  return answer.items.size > 0 ? undefined : answer.question.code;
}
