import { conditionsReading } from "#questionnaire/conditions-reading";
import { originalCode, renameCodes } from "#questionnaire/instruments/free-codes";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { pipedVariables } from "#questionnaire/piped-text";
import { codesOfQuestion } from "#questionnaire/taken-codes";

export type GatheredPages = {
  /** Under the codes that the questions were first written with, where those are free. */
  pages: Page[];
  /** Codes of chosen questions, and of their pages, that read something outside the choice. */
  readingOutside: string[];
};

/**
 * The chosen questions on their pages, to be asked in any questionnaire. What sends respondents elsewhere, blocks and
 * shared scales are this questionnaire's own affairs and stay behind; a question keeps the points it shows.
 */
export function gatherTeamPages(
  definition: QuestionnaireDefinition,
  questionCodes: readonly string[],
): GatheredPages {
  const chosen = new Set(questionCodes);
  const pages = definition.pages.flatMap((page) => {
    const questions = page.questions.filter(({ code }) => chosen.has(code)).map(withoutOrigin);
    const { code, title, visibleIf, isShuffled } = page;
    if (questions.length === 0) return [];
    return [
      {
        code,
        questions,
        ...(title && { title }),
        ...(visibleIf && { visibleIf }),
        ...(isShuffled && { isShuffled }),
      },
    ];
  });
  return { pages: withoutCopySuffix(pages), readingOutside: findReadingOutside(definition, pages, chosen) };
}

function withoutOrigin(question: Question): Question {
  const { moduleId: _, ...own } = question;
  if (!("scaleCode" in own)) return own;
  const { scaleCode: __, ...rest } = own;
  return rest as Question;
}

function findReadingOutside(
  definition: QuestionnaireDefinition,
  pages: readonly Page[],
  chosen: ReadonlySet<string>,
): string[] {
  const outside = definition.pages
    .flatMap((page) => page.questions)
    .filter(({ code }) => !chosen.has(code))
    .flatMap((question) => [...codesOfQuestion(question)]);
  const places = conditionsReading({ ...definition, pages: [...pages] }, outside);
  const strange = new Set(outside);
  const piping = pages
    .flatMap((page) => page.questions)
    .filter((question) => pipedVariables(JSON.stringify(question)).some((name) => strange.has(name)));
  return [
    ...new Set([
      ...places.map(({ questionCode, pageCode }) => questionCode ?? pageCode),
      ...piping.map(({ code }) => code),
    ]),
  ];
}

/** A second copy of a module is, by itself, a first one. Codes that would meet keep their suffix. */
function withoutCopySuffix(pages: readonly Page[]): Page[] {
  const codes = pages.flatMap((page) => [page.code, ...page.questions.map(({ code }) => code)]);
  const isFree = (code: string) => codes.filter((other) => originalCode(other).code === code).length === 1;
  return renameCodes(pages, (code) => {
    const { code: original } = originalCode(code);
    return isFree(original) ? original : code;
  });
}
