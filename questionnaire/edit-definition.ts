import { blankQuestion } from "#questionnaire/blank-question";
import { defaultTexts } from "#questionnaire/default-texts";
import type { ModuleChoice } from "#questionnaire/instruments/choose-parts";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { findRestrictedModule } from "#questionnaire/instruments/restricted-modules";
import type { Language, LocalisedText } from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition, QuestionType } from "#questionnaire/model";
import { codesOfQuestion, isCodeTaken, takenCodes } from "#questionnaire/taken-codes";

/**
 * Codes of published versions. A new question keeps clear of them: under a code that was dropped it
 * would be taken for the same variable.
 */
type ReservedCodes = ReadonlySet<string>;
const noneReserved: ReservedCodes = new Set();

/** A questionnaire with one empty page, and consent and thanks in both languages to build on. */
export function emptyDefinition(
  languages: readonly Language[],
  title: LocalisedText,
): QuestionnaireDefinition {
  return {
    languages: [...languages],
    title,
    ...structuredClone(defaultTexts),
    pages: [{ code: "P1", questions: [] }],
  };
}

/** A new empty page after the named one, or at the end. */
export function addPage(
  definition: QuestionnaireDefinition,
  afterPage?: string,
): { definition: QuestionnaireDefinition; pageCode: string } {
  const taken = takenCodes(definition);
  const pageCode = freshCode("P", (code) => !isCodeTaken(code, taken));
  const page: Page = { code: pageCode, questions: [] };
  return { definition: insertPages(definition, [page], afterPage), pageCode };
}

export function updatePage(
  definition: QuestionnaireDefinition,
  pageCode: string,
  change: Partial<Omit<Page, "code" | "questions">>,
): QuestionnaireDefinition {
  return mapPage(definition, pageCode, (page) => withoutUndefined({ ...page, ...change }));
}

export function removePage(definition: QuestionnaireDefinition, pageCode: string): QuestionnaireDefinition {
  return { ...definition, pages: definition.pages.filter((page) => page.code !== pageCode) };
}

/** Moves a page so that it stands at this position, counted from 0; beyond the ends means the end. */
export function movePage(
  definition: QuestionnaireDefinition,
  pageCode: string,
  position: number,
): QuestionnaireDefinition {
  const page = definition.pages.find(({ code }) => code === pageCode);
  if (!page) return definition;
  const others = definition.pages.filter(({ code }) => code !== pageCode);
  return { ...definition, pages: insertAt(others, page, position) };
}

/** A new question of this type at the end of a page. */
export function addQuestion(
  definition: QuestionnaireDefinition,
  pageCode: string,
  type: QuestionType,
  reservedCodes: ReservedCodes = noneReserved,
): { definition: QuestionnaireDefinition; questionCode: string } {
  const question = withFreshCode(blankQuestion(type, "Q1"), definition, reservedCodes);
  const added = mapPage(definition, pageCode, (page) => ({
    ...page,
    questions: [...page.questions, question],
  }));
  return { definition: added, questionCode: question.code };
}

/** Replaces a question; its code stays, and is changed by `renameQuestionCode` only. */
export function updateQuestion(
  definition: QuestionnaireDefinition,
  questionCode: string,
  question: Question,
): QuestionnaireDefinition {
  const replacement = withoutUndefined({ ...question, code: questionCode });
  return mapQuestions(definition, (questions) =>
    questions.map((one) => (one.code === questionCode ? replacement : one)),
  );
}

export function removeQuestion(
  definition: QuestionnaireDefinition,
  questionCode: string,
): QuestionnaireDefinition {
  return mapQuestions(definition, (questions) => questions.filter(({ code }) => code !== questionCode));
}

/** Moves a question to a page so that it stands at this position, counted from 0. */
export function moveQuestion(
  definition: QuestionnaireDefinition,
  questionCode: string,
  toPageCode: string,
  position: number,
): QuestionnaireDefinition {
  const question = definition.pages
    .flatMap((page) => page.questions)
    .find(({ code }) => code === questionCode);
  if (!question || !definition.pages.some((page) => page.code === toPageCode)) return definition;
  return mapPage(removeQuestion(definition, questionCode), toPageCode, (page) => ({
    ...page,
    questions: insertAt(page.questions, question, position),
  }));
}

/**
 * A copy just after the original. It is no longer part of the module that the original came from, unless that one
 * needs a permission: a copied item needs it as well.
 */
export function duplicateQuestion(
  definition: QuestionnaireDefinition,
  questionCode: string,
  reservedCodes: ReservedCodes = noneReserved,
): { definition: QuestionnaireDefinition; questionCode: string } | undefined {
  const original = definition.pages
    .flatMap((page) => page.questions)
    .find(({ code }) => code === questionCode);
  if (!original) return undefined;
  const { moduleId, ...content } = structuredClone(original);
  const isRestricted = moduleId !== undefined && findRestrictedModule(moduleId) !== undefined;
  const copied = isRestricted ? { ...content, moduleId } : content;
  const copy = withFreshCode(copied, definition, reservedCodes);
  const duplicated = mapQuestions(definition, (questions) =>
    questions.flatMap((one) => (one.code === questionCode ? [one, copy] : [one])),
  );
  return { definition: duplicated, questionCode: copy.code };
}

/** The pages of a module, or the chosen part, after the named page, before all (`null`) or at the end. */
export function insertModule(
  definition: QuestionnaireDefinition,
  module: Pick<InstrumentModule, "build">,
  afterPage?: string | null,
  reservedCodes: ReservedCodes = noneReserved,
  choice?: ModuleChoice,
): QuestionnaireDefinition {
  const pages = module.build(new Set([...takenCodes(definition), ...reservedCodes]), choice);
  return insertPages(definition, structuredClone(pages), afterPage);
}

function insertPages(
  definition: QuestionnaireDefinition,
  added: readonly Page[],
  afterPage: string | null | undefined,
): QuestionnaireDefinition {
  const after = definition.pages.findIndex((page) => page.code === afterPage);
  const at = afterPage === null ? 0 : after < 0 ? definition.pages.length : after + 1;
  return { ...definition, pages: definition.pages.toSpliced(at, 0, ...added) };
}

function insertAt<T>(list: readonly T[], one: T, position: number): T[] {
  return list.toSpliced(Math.max(0, position), 0, one);
}

function mapPage(
  definition: QuestionnaireDefinition,
  pageCode: string,
  change: (page: Page) => Page,
): QuestionnaireDefinition {
  return {
    ...definition,
    pages: definition.pages.map((page) => (page.code === pageCode ? change(page) : page)),
  };
}

function mapQuestions(
  definition: QuestionnaireDefinition,
  change: (questions: Question[]) => Question[],
): QuestionnaireDefinition {
  return {
    ...definition,
    pages: definition.pages.map((page) => {
      const questions = change(page.questions);
      const isSame =
        questions.length === page.questions.length &&
        questions.every((one, position) => one === page.questions[position]);
      return isSame ? page : { ...page, questions };
    }),
  };
}

/** The first of Q1, Q2… under which none of the question's names is taken. */
function withFreshCode(
  question: Question,
  definition: QuestionnaireDefinition,
  reservedCodes: ReservedCodes,
): Question {
  const taken = new Set([...takenCodes(definition), ...reservedCodes]);
  const isFree = (code: string) =>
    ![...codesOfQuestion({ ...question, code })].some((name) => isCodeTaken(name, taken));
  return { ...question, code: freshCode("Q", isFree) };
}

function freshCode(prefix: string, isFree: (code: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    if (isFree(`${prefix}${number}`)) return `${prefix}${number}`;
  }
}

/** A cleared rule or text leaves no empty key behind: strict schemas and content hashes see the same thing. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}
