import {
  countTaken,
  type ImportedQuestionnaire,
  type ImportNote,
  type ImportNoteCode,
  type ImportSource,
  QuestionnaireImportError,
} from "#exchange/import-report";
import { hasMarkup, hasPicture, toPlainText } from "#exchange/plain-text";
import { toAsciiDigits } from "#i18n/digits";
import { normaliseTyped } from "#i18n/normalise-text";
import { type Condition, variablesOf } from "#questionnaire/condition";
import { defaultTexts } from "#questionnaire/default-texts";
import { isReservedCode } from "#questionnaire/definition-checks/check-codes";
import { type Language, type LocalisedText, languages } from "#questionnaire/localised-text";
import type { Page, Question } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";
import { codesOfQuestion, isCodeTaken } from "#questionnaire/taken-codes";

/** What a question of the file became, for conditions that read it. */
export type ImportedAnswer = {
  question: Question;
  /** The code of an option, by the value that the source gives it. */
  codes: ReadonlyMap<string, number>;
  /** The code of an item or row, by the source's name for it. */
  items: ReadonlyMap<string, number>;
};

/** Limits of the model, told when a file goes beyond them. */
const mostTextLength = 5000;
const mostPages = 400;
const mostQuestionsAPage = 100;

/** Collects the pages of an imported questionnaire, gives codes that are free, and keeps the report. */
export function createImportBuilder(source: ImportSource) {
  const notes: ImportNote[] = [];
  const pages: Page[] = [];
  const taken = new Set<string>();
  const answers = new Map<string, ImportedAnswer>();
  const later: (() => void)[] = [];
  const written = new Set<Language>();
  const found = { questions: 0, conditions: 0 };

  const note = (
    level: ImportNote["level"],
    code: ImportNoteCode,
    place: string,
    more: Partial<ImportNote> = {},
  ) => {
    const isKnown = notes.some(
      (one) =>
        one.code === code &&
        one.place === place &&
        one.detail === more.detail &&
        one.questionCode === more.questionCode,
    );
    if (!isKnown) notes.push({ level, code, place, ...more });
  };

  /** A code from a foreign name: Latin letters, digits and underscores, beginning with a letter. */
  const freeCode = (wanted: string, prefix: string, isFree: (code: string) => boolean): string => {
    const cleaned = toAsciiDigits(wanted.normalize("NFKD"))
      .replace(/[^A-Za-z0-9_]+/g, "_")
      .replace(/^_+|_+$/g, "");
    const lettered = /^[A-Za-z]/.test(cleaned) ? cleaned : cleaned === "" ? prefix : `${prefix}${cleaned}`;
    const base = lettered.slice(0, 24);
    if (cleaned !== "" && isFree(base)) return base;
    for (let number = cleaned === "" ? 1 : 2; ; number += 1) {
      const candidate = cleaned === "" ? `${prefix}${number}` : `${base}_${number}`;
      if (isFree(candidate)) return candidate;
    }
  };

  /** One language's words, without markup and within the model's length. */
  const words = (raw: unknown, place: string, questionCode?: string): string => {
    const text = typeof raw === "string" ? raw : typeof raw === "number" ? String(raw) : "";
    if (hasPicture(text)) note("lost", "picture-left-out", place, { questionCode });
    const plain = normaliseTyped(hasMarkup(text) || text.includes("&") ? toPlainText(text) : text.trim());
    if (plain.length <= mostTextLength) return plain;
    note("lost", "too-many-left-out", place, { questionCode, detail: String(plain.length) });
    return plain.slice(0, mostTextLength);
  };

  return {
    notes,
    note,
    found,
    answers,
    words,
    /** Texts by language; empty ones are left out. */
    localise(byLanguage: Partial<Record<Language, unknown>>, place: string): LocalisedText {
      const text: LocalisedText = {};
      for (const language of languages) {
        const plain = words(byLanguage[language], place);
        if (plain === "") continue;
        text[language] = plain;
        written.add(language);
      }
      return text;
    },
    pageCode(wanted: string): string {
      const code = freeCode(wanted, "P", (one) => !isCodeTaken(one, taken) && !isReservedCode(one));
      taken.add(code);
      return code;
    },
    /** The question under a code of which none of its names is taken; keeps what conditions will need. */
    take(
      name: string,
      draft: Question,
      maps: Partial<Pick<ImportedAnswer, "codes" | "items">> = {},
    ): Question {
      const isFree = (code: string) =>
        !isReservedCode(code) &&
        ![...codesOfQuestion({ ...draft, code })].some((one) => isCodeTaken(one, taken));
      const code = freeCode(name, "Q", isFree);
      if (code !== name) note("changed", "code-changed", name, { questionCode: code, detail: code });
      const question = { ...draft, code };
      for (const one of codesOfQuestion(question)) taken.add(one);
      answers.set(name, { question, codes: maps.codes ?? new Map(), items: maps.items ?? new Map() });
      return question;
    },
    /** To be done when every question is known: conditions may read what the file defines later. */
    afterwards(work: () => void): void {
      later.push(work);
    },
    addPage(page: Page): void {
      const parts = splitPage(page);
      if (parts.length > 1) note("changed", "page-split", page.code, { detail: String(parts.length) });
      parts.forEach((questions, part) => {
        const { title: _, ...rest } = page;
        const code =
          part === 0
            ? page.code
            : freeCode(`${page.code}_${part + 1}`, "P", (one) => !isCodeTaken(one, taken));
        taken.add(code);
        pages.push(part === 0 ? { ...page, questions } : { ...rest, code, questions });
      });
    },
    finish(texts: {
      title: LocalisedText;
      consent?: LocalisedText;
      thanks?: LocalisedText;
    }): ImportedQuestionnaire {
      for (const work of later) work();
      dropEarlyConditions(pages, note);
      if (pages.length === 0) throw new QuestionnaireImportError("no-questions");
      if (pages.length > mostPages) note("lost", "too-many-left-out", "", { detail: String(pages.length) });
      const used = languages.filter((language) => written.has(language));
      const definition = {
        languages: used.length > 0 ? [...used] : (["en"] as Language[]),
        title: texts.title,
        consent: hasWords(texts.consent) ? texts.consent : defaultTexts.consent,
        thanks: hasWords(texts.thanks) ? texts.thanks : defaultTexts.thanks,
        pages: pages.slice(0, mostPages),
      };
      return { source, definition, found, taken: countTaken(definition), notes };
    },
  };
}

/** A rule that reads what is asked later was never able to hold in time; without it the questionnaire can be used. */
function dropEarlyConditions(
  pages: Page[],
  note: (level: "lost", code: ImportNoteCode, place: string, more?: Partial<ImportNote>) => void,
): void {
  const known = new Set<string>();
  for (const page of pages) {
    const isEarly = (condition: Condition | undefined) =>
      condition !== undefined && variablesOf(condition).some((variable) => !known.has(variable));
    if (isEarly(page.visibleIf)) {
      note("lost", "condition-reads-later", page.code);
      delete page.visibleIf;
    }
    for (const question of page.questions) {
      const parts = [
        ...("options" in question ? question.options : []),
        ...("items" in question ? question.items : []),
      ];
      for (const owner of [question, ...parts]) {
        if (!isEarly(owner.visibleIf)) continue;
        note("lost", "condition-reads-later", question.code, { questionCode: question.code });
        delete owner.visibleIf;
      }
    }
    for (const question of page.questions) for (const code of codesOfQuestion(question)) known.add(code);
  }
}

/** Other tools show and hide while a page is being filled in; ours decides when the page has been sent. */
function splitPage({ questions }: Page): Question[][] {
  const parts: Question[][] = [];
  let own = new Set<string>();
  for (const question of questions) {
    const readsOwn = conditionsOf(question)
      .flatMap(variablesOf)
      .some((variable) => own.has(variable));
    if (parts.length === 0 || readsOwn || parts[parts.length - 1].length >= mostQuestionsAPage) {
      parts.push([]);
      own = new Set();
    }
    parts[parts.length - 1].push(question);
    for (const code of codesOfQuestion(question)) own.add(code);
  }
  return parts;
}

function conditionsOf(question: Question): Condition[] {
  const parts = [
    ...("options" in question ? question.options : []),
    ...("items" in question ? question.items : []),
  ];
  return [question, ...parts].flatMap(({ visibleIf }) => visibleIf ?? []);
}

export type ImportBuilder = ReturnType<typeof createImportBuilder>;

function hasWords(text: LocalisedText | undefined): text is LocalisedText {
  return text !== undefined && Object.keys(text).length > 0;
}

/** Option codes for foreign values: whole numbers keep theirs where all of them fit, else they are counted. */
export function codeValues(values: readonly string[]): { codes: Map<string, number>; areKept: boolean } {
  const numbers = values.map((value) => (/^\d{1,5}$/.test(value.trim()) ? Number(value) : Number.NaN));
  const areKept = numbers.every((code) => !Number.isNaN(code)) && new Set(numbers).size === numbers.length;
  return {
    codes: new Map(values.map((value, place) => [value, areKept ? numbers[place] : place + 1])),
    areKept,
  };
}

/** The next code that no option has: for "other" and "none". */
export function freeOptionCode(options: readonly Option[], from: number): number {
  const used = new Set(options.map((option) => option.code));
  let code = from;
  while (used.has(code)) code += 1;
  return code;
}

export function allOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const present = conditions.filter((condition) => condition !== undefined);
  return present.length > 1 ? { type: "all", of: present } : present[0];
}
