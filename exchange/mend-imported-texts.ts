import type { AddNote, ForeignPipes } from "#exchange/finish-import";
import { inEveryLanguage } from "#exchange/import-words";
import { comparedVariables } from "#questionnaire/definition-checks/check-comparison";
import {
  isWrittenSomewhere,
  type Language,
  type LocalisedText,
  languages,
} from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition, Quota } from "#questionnaire/model";

type Mending = {
  /** Languages whose words stay, those too that the questionnaire is not asked in yet. */
  used: readonly Language[];
  /** Variables that are answered before the page at hand. */
  known: ReadonlySet<string>;
  pipes: ForeignPipes;
  note: AddNote;
};

/**
 * Every text of a gathered questionnaire as ours have to be: piped answers under our names and only where they are
 * known, languages of the questionnaire only, and no question without words.
 */
export function mendImportedTexts(
  definition: QuestionnaireDefinition,
  kept: readonly Language[],
  pipes: ForeignPipes,
  note: AddNote,
): QuestionnaireDefinition {
  const known = new Set<string>();
  const mending: Mending = { used: kept, known, pipes, note };
  const title = mendText(definition.title, "title", mending);
  const consent = mendText(definition.consent, "consent", mending);
  const pages = definition.pages.map((page): Page => {
    const mended = mendPage(page, mending);
    for (const question of page.questions)
      for (const name of comparedVariables(question).keys()) known.add(name);
    return mended;
  });
  const blocks = definition.blocks?.map((block) => ({
    ...block,
    title: mendText(block.title, block.code, mending),
  }));
  const quotas = definition.quotas?.map((quota) => mendInside(quota, quota.code, mending) as Quota);
  return {
    ...definition,
    title,
    consent,
    thanks: mendText(definition.thanks, "thanks", mending),
    pages,
    ...(blocks && { blocks }),
    ...(quotas && { quotas }),
  };
}

function mendPage(page: Page, mending: Mending): Page {
  const { title, ...rest } = page;
  return {
    ...rest,
    ...(title && { title: mendText(title, page.code, mending) }),
    questions: page.questions.map((question) => mendQuestion(question, mending)),
  };
}

function mendQuestion(question: Question, mending: Mending): Question {
  const isUnseen = question.type === "hidden" || question.type === "calculated";
  const mended = mendInside(question, question.code, mending) as Question;
  if (isUnseen || isWrittenSomewhere(mended.text)) return mended;
  mending.note("changed", "text-missing", question.code, { questionCode: question.code });
  return { ...mended, text: mendText(inEveryLanguage(question.code), question.code, mending) };
}

function isLocalised(value: object): value is LocalisedText {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, words]) => (languages as readonly string[]).includes(key) && typeof words === "string",
    )
  );
}

function mendInside(value: unknown, place: string, mending: Mending): unknown {
  if (Array.isArray(value)) return value.map((one) => mendInside(one, place, mending));
  if (typeof value !== "object" || value === null) return value;
  if (isLocalised(value)) return mendText(value, place, mending);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mendInside(inner, place, mending)]),
  );
}

function mendText(text: LocalisedText, place: string, mending: Mending): LocalisedText {
  const written = Object.values(text).filter((words) => words?.trim());
  // Numbers and signs read alike everywhere; other tools write them once.
  const [sign] = written;
  const isSign = sign !== undefined && written.every((words) => words === sign && !/\p{L}/u.test(words));
  return Object.fromEntries(
    mending.used.flatMap((language) => {
      const words = isSign ? sign : text[language];
      return words?.trim() ? [[language, mendPipes(words, place, mending)]] : [];
    }),
  );
}

function mendPipes(words: string, place: string, { pipes, known, note }: Mending): string {
  if (!words.includes("{")) return words;
  const kept: string[] = [];
  const resolved = words.replace(pipes.pattern, (whole, inner: string) => {
    const variable = pipes.resolve(inner.trim());
    if (variable !== undefined && known.has(variable)) {
      kept.push(`{${variable}}`);
      return keptMark;
    }
    note("lost", "piping-left-out", place, { detail: whole });
    return "…";
  });
  // Braces that were only braces there would be read as an answer here.
  const plain = resolved.replace(/\{([A-Za-z][A-Za-z0-9_]{0,79})\}/g, "($1)");
  return plain.replaceAll(keptMark, () => kept.shift() ?? "");
}

const keptMark = "\u0001";
