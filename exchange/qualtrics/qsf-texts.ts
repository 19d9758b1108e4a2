import type { ImportBuilder } from "#exchange/import-builder";
import type { QsfQuestion } from "#exchange/qualtrics/qsf-schema";
import { languageOf } from "#exchange/surveyjs/surveyjs-text";
import type { Language, LocalisedText } from "#questionnaire/localised-text";

export type QsfContext = { builder: ImportBuilder; own: Language };

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

export function resolveQualtricsPipe(inner: string, { answers }: ImportBuilder): string | undefined {
  const field = /^e:\/\/Field\/(.+)$/.exec(inner)?.[1];
  if (field) return answers.get(`e:${field}`)?.question.code;
  const [, id, rest] = /^q:\/\/(QID\d+(?:#\d+)?)\/(.*)$/.exec(inner) ?? [];
  if (!id || /Recode|Count|Description|QuestionText/.test(rest)) return undefined;
  const entry = /ChoiceTextEntryValue\/(\d+)/.exec(rest)?.[1];
  const part = entry && answers.get(`${id}/${entry}`);
  if (part) return part.question.code;
  const answer = answers.get(id);
  if (!answer) return undefined;
  const row = /\/(\d+)(?:\/\d+)?$/.exec(rest)?.[1];
  const item = row === undefined ? undefined : answer.items.get(row);
  if (item !== undefined) return `${answer.question.code}_${item}`;
  return answer.items.size > 0 ? undefined : answer.question.code;
}
