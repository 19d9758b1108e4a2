import { z } from "zod";
import { Page, Question, type QuestionnaireDefinition } from "#questionnaire/model";
import { type Renaming, renameReferencesInPages } from "#questionnaire/rename-references";
import { codesOfQuestion, isCodeTaken, takenCodes } from "#questionnaire/taken-codes";

/** Pages and questions on their way elsewhere, also into another questionnaire. */
export const ClippedParts = z.strictObject({
  kind: z.literal("bakhsh-questionnaire-parts"),
  pages: z.array(Page).max(400),
  questions: z.array(Question).max(1000),
});
export type ClippedParts = z.infer<typeof ClippedParts>;

/** What is chosen, in the order of the questionnaire; a question on a chosen page goes with its page. */
export function clipParts(
  definition: QuestionnaireDefinition,
  chosen: { pageCodes: ReadonlySet<string>; questionCodes: ReadonlySet<string> },
): ClippedParts {
  const pages = definition.pages.filter(({ code }) => chosen.pageCodes.has(code));
  const questions = definition.pages
    .filter(({ code }) => !chosen.pageCodes.has(code))
    .flatMap((page) => page.questions.filter(({ code }) => chosen.questionCodes.has(code)));
  return { kind: "bakhsh-questionnaire-parts", pages, questions };
}

export function removeParts(
  definition: QuestionnaireDefinition,
  parts: ClippedParts,
): QuestionnaireDefinition {
  const pageCodes = new Set(parts.pages.map(({ code }) => code));
  const questionCodes = new Set(parts.questions.map(({ code }) => code));
  return {
    ...definition,
    pages: definition.pages
      .filter(({ code }) => !pageCodes.has(code))
      .map((page) => {
        const kept = page.questions.filter(({ code }) => !questionCodes.has(code));
        return kept.length === page.questions.length ? page : { ...page, questions: kept };
      }),
  };
}

export type Pasted = { definition: QuestionnaireDefinition; pageCodes: string[]; questionCodes: string[] };

/**
 * Pages go behind the named page, questions onto it behind `afterQuestion` or at its end. Codes that are free stay;
 * the others are given anew, and rules among the pasted parts follow.
 */
export function pasteParts(
  definition: QuestionnaireDefinition,
  parts: ClippedParts,
  place: { pageCode?: string; afterQuestion?: string },
  reserved: ReadonlySet<string> = new Set(),
): Pasted {
  const fresh = withFreshCodes(definition, parts, reserved);
  const at = definition.pages.findIndex(({ code }) => code === place.pageCode);
  let pages = definition.pages;
  if (fresh.questions.length > 0) pages = putQuestions(pages, at, fresh.questions, place.afterQuestion);
  const behind = at < 0 ? pages.length : at + 1;
  return {
    definition: { ...definition, pages: pages.toSpliced(behind, 0, ...fresh.pages) },
    pageCodes: fresh.pages.map(({ code }) => code),
    questionCodes: [...fresh.questions, ...fresh.pages.flatMap(({ questions }) => questions)].map(
      ({ code }) => code,
    ),
  };
}

function putQuestions(
  pages: readonly Page[],
  at: number,
  questions: readonly Question[],
  afterQuestion: string | undefined,
): Page[] {
  const page = pages.at(at);
  if (!page) return [{ code: "P1", questions: [...questions] }];
  const after = page.questions.findIndex(({ code }) => code === afterQuestion);
  const position = after < 0 ? page.questions.length : after + 1;
  return pages.map((one) =>
    one === page ? { ...page, questions: page.questions.toSpliced(position, 0, ...questions) } : one,
  );
}

function withFreshCodes(
  definition: QuestionnaireDefinition,
  parts: ClippedParts,
  reserved: ReadonlySet<string>,
): { pages: Page[]; questions: Question[] } {
  const taken = new Set([...takenCodes(definition), ...reserved]);
  const present = takenCodes(definition);
  const variables = new Map<string, string>();
  const questions = new Map<string, string>();
  const settle = (question: Question): Question => {
    const isFree = (code: string, among: ReadonlySet<string>) =>
      ![...codesOfQuestion({ ...question, code })].some((name) => isCodeTaken(name, among));
    const code = isFree(question.code, present)
      ? question.code
      : firstFree("Q", (wanted) => isFree(wanted, taken));
    const after = [...codesOfQuestion({ ...question, code })];
    for (const [position, variable] of [...codesOfQuestion(question)].entries()) {
      variables.set(variable, after[position]);
    }
    questions.set(question.code, code);
    for (const name of after) {
      taken.add(name);
      present.add(name);
    }
    return { ...question, code };
  };
  const loose = parts.questions.map(settle);
  const pages = parts.pages.map((page): Page => {
    const { blockCode: _, ...own } = page;
    const isFree = !isCodeTaken(page.code, present);
    const code = isFree ? page.code : firstFree("P", (wanted) => !isCodeTaken(wanted, taken));
    taken.add(code);
    present.add(code);
    return { ...own, code, questions: page.questions.map(settle) };
  });
  return follow(pages, loose, { variables, questions }, parts, definition);
}

/** Skips lead to the pasted copy of their page; where that page is neither here nor there they are dropped. */
function follow(
  pages: readonly Page[],
  loose: readonly Question[],
  renaming: Renaming,
  parts: ClippedParts,
  definition: QuestionnaireDefinition,
): { pages: Page[]; questions: Question[] } {
  const codes = new Map(parts.pages.map((page, position) => [page.code, pages[position].code]));
  const known = new Set([...definition.pages.map(({ code }) => code), "end"]);
  const carrier: Page = { code: "P", questions: [...loose] };
  const [followed, ...rest] = renameReferencesInPages([carrier, ...pages], renaming);
  return {
    questions: followed.questions,
    pages: rest.map(({ skips, ...page }) => {
      const kept = skips?.flatMap((skip) => {
        const to = codes.get(skip.to) ?? skip.to;
        return codes.has(skip.to) || known.has(to) ? [{ ...skip, to }] : [];
      });
      return kept && kept.length > 0 ? { ...page, skips: kept } : page;
    }),
  };
}

function firstFree(prefix: string, isFree: (code: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    if (isFree(`${prefix}${number}`)) return `${prefix}${number}`;
  }
}
