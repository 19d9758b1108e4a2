import { AppError } from "#contracts/app-error";
import type { ImportMapping } from "#contracts/imports";
import { maxDefinitionBytes } from "#contracts/questionnaires";
import { listNewQuestions } from "#datafile/column-mapping";
import { type ImportTarget, listImportTargets } from "#datafile/import-target";
import { type Language, type LocalisedText, readText } from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { isCodeTaken, takenCodes } from "#questionnaire/taken-codes";

const questionsPerPage = 100;

const importedPageTitle: LocalisedText = { fa: "پرسش‌های واردشده", en: "Imported questions" };

/** The draft with the mapping's new questions on pages of their own, in every language of the questionnaire. */
export function appendNewQuestions(
  draft: QuestionnaireDefinition,
  mapping: ImportMapping,
): QuestionnaireDefinition {
  const questions = listNewQuestions(mapping).map((question) => inAllLanguages(question, draft.languages));
  if (questions.length === 0) return draft;
  // A questionnaire that nobody has begun is one empty page, which could not be published.
  const begun = draft.pages.filter((page) => page.questions.length > 0);
  const kept = begun.length === 0 ? [] : draft.pages;
  const taken = new Set([...takenCodes({ ...draft, pages: kept }), ...questions.map(({ code }) => code)]);
  const pages: Page[] = [];
  for (let from = 0; from < questions.length; from += questionsPerPage) {
    const code = freePageCode(taken);
    taken.add(code);
    pages.push({ code, title: importedPageTitle, questions: questions.slice(from, from + questionsPerPage) });
  }
  const definition = { ...draft, pages: [...kept, ...pages] };
  if (Buffer.byteLength(JSON.stringify(definition)) > maxDefinitionBytes) {
    throw new AppError("questionnaire-too-large", { megabytes: maxDefinitionBytes / 1_000_000 });
  }
  return definition;
}

/** Once its questions are part of the questionnaire, a mapping names them as existing variables. */
export function withoutNewQuestions(mapping: ImportMapping): ImportMapping {
  return {
    ...mapping,
    columns: mapping.columns.map(({ name, to }) => {
      if (to.target !== "new") return { name, to };
      const { question, target: _, ...reading } = to;
      return { name, to: { target: "existing", variable: question.code, ...reading } };
    }),
  };
}

/** Whether every variable that the mapping fills stands in this version as it stands in the draft. */
export function isCoveredBy(
  mapping: ImportMapping,
  version: QuestionnaireDefinition,
  draftTargets: readonly ImportTarget[],
): boolean {
  const published = new Map(listImportTargets(version).map((target) => [target.code, target]));
  const drafted = new Map(draftTargets.map((target) => [target.code, target]));
  return mapping.columns.every(({ to }) => {
    if (to.target === "ignore") return true;
    if (to.target === "new") return false;
    const inVersion = published.get(to.variable);
    return inVersion !== undefined && JSON.stringify(inVersion) === JSON.stringify(drafted.get(to.variable));
  });
}

function freePageCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const code = `P${number}`;
    if (!isCodeTaken(code, taken)) return code;
  }
}

/** A file has its words in one language; the others show the same until somebody translates them. */
function inAllLanguages(question: Question, languages: readonly Language[]): Question {
  const complete = (text: LocalisedText): LocalisedText => {
    const known = readText(text, languages[0]);
    return {
      ...text,
      ...Object.fromEntries(
        languages.map((language) => [language, text[language]?.trim() ? text[language] : known]),
      ),
    };
  };
  const translated = { ...question, text: complete(question.text) };
  if (translated.type !== "single" && translated.type !== "multiple") return translated;
  return {
    ...translated,
    options: translated.options.map((option) => ({ ...option, label: complete(option.label) })),
  };
}
