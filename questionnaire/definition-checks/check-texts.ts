import type { DefinitionProblem, ProblemPlace } from "#questionnaire/definition-problem";
import { isWritten, type Language } from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { hasPlaceholder } from "#questionnaire/placeholder-text";
import { rulesOf } from "#questionnaire/question-types/registry";
import type { TypedText } from "#questionnaire/question-types/type-rules";

export type PlacedText = ProblemPlace & TypedText;

/** Texts that are missing in a language of the questionnaire, or still hold a placeholder. */
export function checkTexts(definition: QuestionnaireDefinition): DefinitionProblem[] {
  return textsOfDefinition(definition).flatMap((placed) =>
    definition.languages.flatMap((language) => checkText(placed, language, definition.languages)),
  );
}

/** Every text that somebody wrote, with its place: what is translated, searched and checked. */
export function textsOfDefinition(definition: QuestionnaireDefinition): PlacedText[] {
  return [
    { part: "title", text: definition.title },
    { part: "consent", text: definition.consent },
    { part: "thanks", text: definition.thanks },
    ...textsOfLists(definition),
    ...definition.pages.flatMap(textsOfPage),
  ];
}

function checkText(
  { text, isOptional, ...place }: PlacedText,
  language: Language,
  languages: readonly Language[],
): DefinitionProblem[] {
  if (!isWritten(text, language)) {
    const isLeftOut = isOptional && !languages.some((other) => isWritten(text, other));
    return isLeftOut ? [] : [{ level: "error", code: "text-missing", ...place, language }];
  }
  if (!hasPlaceholder(text?.[language] ?? "")) return [];
  return [{ level: "warning", code: "placeholder-left", ...place, language }];
}

function textsOfPage(page: Page): PlacedText[] {
  const pageCode = page.code;
  return [
    { pageCode, part: "title", text: page.title, isOptional: true },
    ...page.questions.flatMap((question) =>
      textsOfQuestion(question).map((placed) => ({ pageCode, questionCode: question.code, ...placed })),
    ),
  ];
}

/** What is never shown needs no words; the words of its columns are welcome all the same. */
export function textsOfQuestion(question: Question): TypedText[] {
  const { texts, isUnseen } = rulesOf(question);
  const { text, textIfUnanswered, help, rules } = question;
  return [
    { part: "text", text, isOptional: isUnseen },
    { part: "textIfUnanswered", text: textIfUnanswered, isOptional: true },
    { part: "help", text: help, isOptional: true },
    ...(rules ?? []).map(({ message }, position) => ({
      part: "ruleMessage" as const,
      detail: String(position + 1),
      text: message,
    })),
    ...texts(question),
  ];
}

function textsOfLists({ blocks, scales, quotas }: QuestionnaireDefinition): PlacedText[] {
  return [
    ...(blocks ?? []).map(({ code, title }) => ({ part: "blockTitle" as const, detail: code, text: title })),
    ...(scales ?? []).map(({ code, title }) => ({ part: "scaleTitle" as const, detail: code, text: title })),
    ...(quotas ?? []).flatMap(({ code, title, cells }) => [
      { part: "quotaTitle" as const, detail: code, text: title },
      ...cells.map((cell) => ({ part: "quotaCell" as const, detail: cell.code, text: cell.label })),
    ]),
  ].map((placed) => ({ ...placed, isOptional: true }));
}
