import type { Page } from "#questionnaire/model";
import { codesOfQuestion, isCodeTaken } from "#questionnaire/taken-codes";

const copySuffix = /_c\d+$/;

/**
 * The pages of a module under codes that are free. All codes of one copy carry the same suffix, so that a
 * module can be used twice and its scoring still finds its questions.
 */
export function withFreeCodes(pages: readonly Page[], takenCodes: ReadonlySet<string>): Page[] {
  for (let copy = 1; ; copy += 1) {
    const renamed = copy === 1 ? [...pages] : pages.map((page) => renameCopy(page, copy));
    const wanted = renamed.flatMap((page) => [
      page.code,
      ...page.questions.flatMap((question) => [...codesOfQuestion(question)]),
    ]);
    if (!wanted.some((code) => isCodeTaken(code, takenCodes))) return renamed;
  }
}

function renameCopy(page: Page, copy: number): Page {
  return {
    ...page,
    code: `${page.code}_c${copy}`,
    questions: page.questions.map((question) => ({ ...question, code: `${question.code}_c${copy}` })),
  };
}

/** The code that the module was written with, and which copy of the module the question belongs to. */
export function originalCode(code: string): { code: string; copy: number } {
  const suffix = copySuffix.exec(code)?.[0];
  if (!suffix) return { code, copy: 1 };
  return { code: code.slice(0, -suffix.length), copy: Number(suffix.slice(2)) };
}
