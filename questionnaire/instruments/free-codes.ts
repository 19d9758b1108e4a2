import type { Page } from "#questionnaire/model";
import { renameReferencesInPages } from "#questionnaire/rename-references";
import { codesOfQuestion, isCodeTaken } from "#questionnaire/taken-codes";

const copySuffix = /_c\d+$/;

/**
 * The pages of a module under codes that are free. All codes of one copy carry the same suffix, so that a
 * module can be used twice and its scoring still finds its questions.
 */
export function withFreeCodes(pages: readonly Page[], takenCodes: ReadonlySet<string>): Page[] {
  for (let copy = 1; ; copy += 1) {
    const renamed = copy === 1 ? [...pages] : renameCopy(pages, copy);
    const wanted = renamed.flatMap((page) => [
      page.code,
      ...page.questions.flatMap((question) => [...codesOfQuestion(question)]),
    ]);
    if (!wanted.some((code) => isCodeTaken(code, takenCodes))) return renamed;
  }
}

function renameCopy(pages: readonly Page[], copy: number): Page[] {
  return renameCodes(pages, (code) => `${code}_c${copy}`);
}

/** The pages under other codes; formulas and rules among them follow. */
export function renameCodes(pages: readonly Page[], rename: (code: string) => string): Page[] {
  const questions = new Map<string, string>();
  const variables = new Map<string, string>();
  for (const question of pages.flatMap((page) => page.questions)) {
    const code = rename(question.code);
    questions.set(question.code, code);
    const before = [...codesOfQuestion(question)];
    [...codesOfQuestion({ ...question, code })].forEach((name, position) => {
      variables.set(before[position], name);
    });
  }
  return renameReferencesInPages(pages, { questions, variables }).map((page) => ({
    ...page,
    code: rename(page.code),
    questions: page.questions.map((question) => ({ ...question, code: rename(question.code) })),
  }));
}

/** The code that the module was written with, and which copy of the module the question belongs to. */
export function originalCode(code: string): { code: string; copy: number } {
  const suffix = copySuffix.exec(code)?.[0];
  if (!suffix) return { code, copy: 1 };
  return { code: code.slice(0, -suffix.length), copy: Number(suffix.slice(2)) };
}
