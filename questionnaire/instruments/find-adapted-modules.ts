import { asksOpenBrands, nameBrands } from "#questionnaire/instruments/fill-brands";
import { originalCode } from "#questionnaire/instruments/free-codes";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { isAsWritten } from "#questionnaire/instruments/is-as-written";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import type { Language } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { codesOfQuestion } from "#questionnaire/taken-codes";

export type ModuleUse = {
  moduleId: string;
  /** 1, or more where a module stands in the questionnaire several times. */
  copy: number;
  /** Codes in this questionnaire of the questions that no longer ask what the module asks. */
  changed: string[];
  /** Codes in the module of the questions that were left out. */
  missing: string[];
  isAdapted: boolean;
  /** What the module's validation is worth here: changing a question in a language undoes it there. */
  validation: InstrumentModule["validation"];
};

/**
 * How each module in a questionnaire stands against what the library holds. Filling in what stands in
 * brackets, translating, and deciding who is asked is use; changing words, scales or items is adaptation.
 */
export function findAdaptedModules(
  definition: QuestionnaireDefinition,
  modules: readonly InstrumentModule[] = instrumentModules,
): ModuleUse[] {
  const questions = definition.pages.flatMap((page) => page.questions);
  return modules.flatMap((module) => {
    const own = questions.filter(({ moduleId }) => moduleId === module.id);
    const copies = [...new Set(own.map(({ code }) => originalCode(code).copy))].sort((a, b) => a - b);
    return copies.map((copy) => {
      const ofCopy = own.filter(({ code }) => originalCode(code).copy === copy);
      return compareCopy(module, copy, ofCopy, definition.languages);
    });
  });
}

function compareCopy(
  module: InstrumentModule,
  copy: number,
  own: readonly Question[],
  languages: readonly Language[],
): ModuleUse {
  const written = withOwnBrands(questionsOfCopy(module, copy), own);
  const originals = new Map(written.map((question) => [question.code, question]));
  const pairs = pairUp(own, originals);
  const changedIn = (language: Language | undefined) =>
    pairs.filter(({ now, original }) => !original || !isAsWritten(original, now, language));
  const changed = new Set(
    [undefined, ...languages].flatMap((language) => changedIn(language).map(({ now }) => now.code)),
  );
  const found = new Set(pairs.map(({ original }) => original?.code));
  const missing = [...originals.values()]
    .filter(({ code, type }) => type !== "calculated" && !found.has(code))
    .map(({ code }) => originalCode(code).code);
  const isUndone = (language: Language) =>
    missing.length > 0 || changedIn(undefined).length > 0 || changedIn(language).length > 0;
  return {
    moduleId: module.id,
    copy,
    changed: own.map(({ code }) => code).filter((code) => changed.has(code)),
    missing,
    isAdapted: changed.size > 0 || missing.length > 0,
    validation: Object.fromEntries(
      Object.entries(module.validation).map(([language, status]) => [
        language,
        isUndone(language as Language) ? "not-validated" : status,
      ]),
    ),
  };
}

/** Brands are the study's to name, and so is their number. */
function withOwnBrands(written: Question[], own: readonly Question[]): Question[] {
  return written.filter(asksOpenBrands).reduce((questions, { code }) => {
    const asked = own.find((question) => question.code === code);
    return nameBrands(questions, code, asked?.type === "likert" ? asked.items : []);
  }, written);
}

/** By code; a question that was given another code is known again by what it asks. */
function pairUp(
  own: readonly Question[],
  originals: ReadonlyMap<string, Question>,
): { now: Question; original: Question | undefined }[] {
  const left = new Map(originals);
  for (const { code } of own) left.delete(code);
  return own.map((now) => {
    const original =
      originals.get(now.code) ?? [...left.values()].find((one) => isAsWritten(one, now, undefined));
    if (original) left.delete(original.code);
    return { now, original };
  });
}

/** The module's questions under the codes that its n-th copy gets. */
function questionsOfCopy(module: InstrumentModule, copy: number): Question[] {
  const taken = new Set<string>();
  for (let built = 1; ; built += 1) {
    const pages = module.build(taken);
    const questions = pages.flatMap((page) => page.questions);
    if (built === copy) return questions;
    for (const page of pages) taken.add(page.code);
    for (const code of questions.flatMap((question) => [...codesOfQuestion(question)])) taken.add(code);
  }
}
