import type { ImportBuilder } from "#exchange/import-builder";
import type { QsfQuestion } from "#exchange/qualtrics/qsf-schema";
import { languageOf } from "#exchange/surveyjs/surveyjs-text";
import type { Language, LocalisedText } from "#questionnaire/localised-text";

export type QsfContext = { builder: ImportBuilder; own: Language };

/** `${q://QID1/ChoiceGroup/SelectedChoices}` becomes `{Q1}` once it is known what QID1 is called here. */
const pipedAnswer = /\$\{q:\/\/(QID\d+)\/[^}]*\}/g;
const otherPipe = /\$\{(?!q:\/\/QID)[^}]*\}/g;

export function languageOfQualtrics(tag: string | undefined): Language | undefined {
  return tag ? languageOf(tag.replace("ZH-S", "zh").replace("ZH-T", "zh").replace("ES-ES", "es")) : undefined;
}

/** A text of a question in every language that the file has it in. */
export function localiseQsf(
  question: QsfQuestion,
  own: unknown,
  translated: (translation: NonNullable<NonNullable<QsfQuestion["Language"]>[string]>) => unknown,
  context: QsfContext,
): LocalisedText {
  const { builder } = context;
  const place = question.DataExportTag ?? question.QuestionID;
  const byLanguage: Partial<Record<Language, unknown>> = { [context.own]: own };
  for (const [tag, translation] of Object.entries(question.Language ?? {})) {
    const language = languageOfQualtrics(tag);
    if (language && translation) byLanguage[language] ??= translated(translation);
    else builder.note("lost", "language-left-out", "", { detail: tag });
  }
  return builder.localise(byLanguage, place);
}

/** Rewrites piped answers in a text that has been read already. */
export function resolvePiping(text: LocalisedText, place: string, { builder }: QsfContext): LocalisedText {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => {
      const resolved = words
        .replace(pipedAnswer, (whole, id: string) => {
          const answer = builder.answers.get(id);
          if (answer) return `{${answer.question.code}}`;
          builder.note("lost", "piping-left-out", place, { detail: whole });
          return "…";
        })
        .replace(otherPipe, (whole) => {
          builder.note("lost", "piping-left-out", place, { detail: whole });
          return "…";
        });
      return [language, resolved];
    }),
  );
}
