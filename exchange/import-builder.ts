import { dropEarlyReads, readsToBeShown } from "#exchange/drop-early-reads";
import { type ForeignPipes, finishImport } from "#exchange/finish-import";
import {
  countTaken,
  type ImportedQuestionnaire,
  type ImportNote,
  type ImportNoteCode,
  type ImportSource,
  QuestionnaireImportError,
} from "#exchange/import-report";
import { hasMarkup, hasPicture, toPlainText } from "#exchange/plain-text";
import { usableQuestion } from "#exchange/usable-question";
import { toAsciiDigits } from "#i18n/digits";
import { normaliseTyped } from "#i18n/normalise-text";
import type { Condition } from "#questionnaire/condition";
import { isReservedCode } from "#questionnaire/definition-checks/check-codes";
import { type Language, type LocalisedText, languages } from "#questionnaire/localised-text";
import type { Block, Page, Question, Quota } from "#questionnaire/model";
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

/** A question as the file has it, before it gets its code. */
export type Draft = {
  /** The source's name for it, where one question of the file became several. */
  name?: string;
  question: Question;
  codes?: ReadonlyMap<string, number>;
  items?: ReadonlyMap<string, number>;
  /** The columns of a table, by the source's name for them. */
  columns?: ReadonlyMap<string, number>;
  /** The codes of each of two scales. */
  sides?: readonly ReadonlyMap<string, number>[];
  /** Conditions of single options. */
  optionConditions?: { code: number; expression: string }[];
};

/** Letters that are no Latin letter with a mark on it, as Unicode sees them. */
const plainLetters: Record<string, string> = { ø: "o", æ: "ae", œ: "oe", ß: "ss", ł: "l", đ: "d", ı: "i" };

function withoutMarks(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[øæœßłđı]/gi, (letter) => {
      const plain = plainLetters[letter.toLowerCase()] ?? "";
      return letter === letter.toLowerCase() ? plain : plain.toUpperCase();
    });
}

/** Limits of the model, told when a file goes beyond them. */
const mostTextLength = 5000;
const mostQuestionsAPage = 100;

/** Collects the pages of an imported questionnaire, gives codes that are free, and keeps the report. */
export function createImportBuilder(source: ImportSource) {
  const notes: ImportNote[] = [];
  const pages: Page[] = [];
  const taken = new Set<string>();
  const answers = new Map<string, ImportedAnswer>();
  const later: (() => void)[] = [];
  const last: (() => void)[] = [];
  const blocks: Block[] = [];
  const quotas: Quota[] = [];
  let pageCount = 0;
  const partsByPage = new Map<Page, Page[]>();
  const found = { questions: 0, conditions: 0 };
  const expected = new Set<string>();

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
    const cleaned = toAsciiDigits(withoutMarks(wanted))
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

  const isFreeForPage = (code: string) => !isCodeTaken(code, taken) && !expected.has(code.toLowerCase());

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
      }
      return text;
    },
    /** Names of questions to come; pages leave them free. */
    expect(names: Iterable<string>): void {
      for (const name of names) expected.add(name.toLowerCase());
    },
    pageCode(wanted: string): string {
      const code = freeCode(wanted, "P", (one) => isFreeForPage(one) && !isReservedCode(one));
      taken.add(code);
      return code;
    },
    /** The next page of a source that numbers none. */
    nextPageCode(): string {
      pageCount += 1;
      const code = freeCode(`P${pageCount}`, "P", isFreeForPage);
      taken.add(code);
      return code;
    },
    /** The question under a code of which none of its names is taken; keeps what conditions will need. */
    take(
      name: string,
      draft: Question,
      maps: Partial<Pick<ImportedAnswer, "codes" | "items">> = {},
    ): Question {
      const usable = usableQuestion(draft, name, note);
      const isFree = (code: string) =>
        !isReservedCode(code) &&
        ![...codesOfQuestion({ ...usable, code })].some((one) => isCodeTaken(one, taken));
      const code = freeCode(name, "Q", isFree);
      if (code !== name) note("changed", "code-changed", name, { questionCode: code, detail: code });
      const question = { ...usable, code };
      for (const one of codesOfQuestion(question)) taken.add(one);
      answers.set(name, answerOf(draft, question, maps));
      return question;
    },
    /** To be done when every question is known: conditions may read what the file defines later. */
    afterwards(work: () => void): void {
      later.push(work);
    },
    /** To be done when every page stands: skips name the pages that they lead to. */
    atLast(work: () => void): void {
      last.push(work);
    },
    /** The page that holds a question; undefined until the pages stand. */
    pageOf(question: Question): Page | undefined {
      return pages.find((page) => page.questions.includes(question));
    },
    /** What a page of the source was split into. */
    partsOf: (page: Page): readonly Page[] => partsByPage.get(page) ?? [],
    pages,
    blocks,
    quotas,
    addPage(page: Page): void {
      const parts = splitPage(page);
      if (parts.length === 0) return;
      if (parts.length > 1) note("changed", "page-split", page.code, { detail: String(parts.length) });
      // Skips and screen-outs are decided when the last part has been sent.
      const { title: _, skips, screenOutIf, ...rest } = page;
      const decided = { ...(skips && { skips }), ...(screenOutIf && { screenOutIf }) };
      parts.forEach((questions, part) => {
        const code =
          part === 0
            ? page.code
            : freeCode(`${page.code}_${part + 1}`, "P", (one) => !isCodeTaken(one, taken));
        taken.add(code);
        const isLast = part === parts.length - 1;
        const standing: Page = {
          ...rest,
          ...(part === 0 && page.title && { title: page.title }),
          code,
          questions,
          ...(isLast && decided),
        };
        pages.push(standing);
        partsByPage.set(page, [...(partsByPage.get(page) ?? []), standing]);
      });
    },
    finish(texts: {
      title: LocalisedText;
      consent?: LocalisedText;
      thanks?: LocalisedText;
      /** The language that the file was written in, if it says so. */
      language?: Language;
      pipes?: ForeignPipes;
    }): ImportedQuestionnaire {
      for (const work of later) work();
      for (const work of last) work();
      if (pages.length === 0) throw new QuestionnaireImportError("no-questions");
      dropEarlyReads({ pages, blocks, quotas }, note);
      const definition = finishImport({ pages, blocks, quotas, ...texts }, note);
      if (definition.pages.length === 0) throw new QuestionnaireImportError("no-questions");
      return { source, definition, found, taken: countTaken(definition), notes };
    },
  };
}

/** Other tools show and hide while a page is being filled in; ours decides when the page has been sent. */
function splitPage({ questions }: Page): Question[][] {
  const parts: Question[][] = [];
  let own = new Set<string>();
  for (const question of questions) {
    const readsOwn = readsToBeShown(question).some((variable) => own.has(variable));
    if (parts.length === 0 || readsOwn || parts[parts.length - 1].length >= mostQuestionsAPage) {
      parts.push([]);
      own = new Set();
    }
    parts[parts.length - 1].push(question);
    for (const code of codesOfQuestion(question)) own.add(code);
  }
  return parts;
}

export type ImportBuilder = ReturnType<typeof createImportBuilder>;

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

/** Where a grid became a plain list, its rows are what is chosen; names of what is gone would lead to nothing. */
function answerOf(
  draft: Question,
  question: Question,
  { codes = new Map(), items = new Map() }: Partial<Pick<ImportedAnswer, "codes" | "items">>,
): ImportedAnswer {
  if (draft.type === question.type) return { question, codes, items };
  const isTicked = "items" in draft && "options" in question && items.size > 0;
  const hasCodes = "options" in question || "points" in question;
  return { question, codes: isTicked ? items : hasCodes ? codes : new Map(), items: new Map() };
}

/** As many as one list of a condition holds. */
const mostParts = 50;

export function allOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  return joinConditions("all", conditions);
}

export function anyOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  return joinConditions("any", conditions);
}

function joinConditions(
  type: "all" | "any",
  conditions: readonly (Condition | undefined)[],
): Condition | undefined {
  const present = conditions.filter((condition) => condition !== undefined);
  if (present.length <= 1) return present[0];
  if (present.length <= mostParts) return { type, of: present };
  const chunks = Array.from({ length: Math.ceil(present.length / mostParts) }, (_, place) =>
    joinConditions(type, present.slice(place * mostParts, (place + 1) * mostParts)),
  );
  return joinConditions(type, chunks);
}
