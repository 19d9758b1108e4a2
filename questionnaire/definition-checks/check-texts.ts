import type { DefinitionProblem, ProblemPart, ProblemPlace } from "#questionnaire/definition-problem";
import { isWritten, type Language, type LocalisedText } from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { hasPlaceholder } from "#questionnaire/placeholder-text";

type PlacedText = ProblemPlace & {
  part: ProblemPart;
  detail?: string;
  text: LocalisedText | undefined;
  /** May be left out, but then in every language. */
  isOptional?: boolean;
};

/** Texts that are missing in a language of the questionnaire, or still hold a placeholder. */
export function checkTexts(definition: QuestionnaireDefinition): DefinitionProblem[] {
  const texts: PlacedText[] = [
    { part: "title", text: definition.title },
    { part: "consent", text: definition.consent },
    { part: "thanks", text: definition.thanks },
    ...definition.pages.flatMap(textsOfPage),
  ];
  return texts.flatMap((placed) =>
    definition.languages.flatMap((language) => checkText(placed, language, definition.languages)),
  );
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

function textsOfQuestion(question: Question): PlacedText[] {
  const own: PlacedText[] = [
    { part: "text", text: question.text },
    { part: "help", text: question.help, isOptional: true },
  ];
  switch (question.type) {
    case "single":
    case "multiple":
      for (const { code, label } of question.options) {
        own.push({ part: "option", detail: String(code), text: label });
      }
      break;
    case "likert":
      for (const { code, text } of question.items) own.push({ part: "item", detail: String(code), text });
      for (const { code, label } of question.points) {
        own.push({ part: "point", detail: String(code), text: label });
      }
      break;
    case "number":
      own.push({ part: "unit", text: question.unit, isOptional: true });
      break;
    case "nps":
      own.push({ part: "lowLabel", text: question.lowLabel, isOptional: true });
      own.push({ part: "highLabel", text: question.highLabel, isOptional: true });
      break;
  }
  return own;
}
