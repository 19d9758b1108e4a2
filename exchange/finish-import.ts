import type { ImportNote, ImportNoteCode } from "#exchange/import-report";
import { importWords } from "#exchange/import-words";
import { mendImportedTexts } from "#exchange/mend-imported-texts";
import { defaultTexts } from "#questionnaire/default-texts";
import {
  isWrittenSomewhere,
  type Language,
  type LocalisedText,
  languages,
} from "#questionnaire/localised-text";
import { type Block, type Page, QuestionnaireDefinition, type Quota } from "#questionnaire/model";

export type AddNote = (
  level: ImportNote["level"],
  code: ImportNoteCode,
  place: string,
  more?: Partial<ImportNote>,
) => void;

/** How a foreign text names an answer, and the variable of ours that it means; undefined when there is none. */
export type ForeignPipes = { pattern: RegExp; resolve: (inner: string) => string | undefined };

/** `{name}`: as SurveyJS and LimeSurvey write it, and ourselves. */
export const bracedPipe = /\{([^{}]*)\}/g;

export type GatheredImport = {
  pages: Page[];
  blocks: Block[];
  quotas: Quota[];
  title: LocalisedText;
  consent?: LocalisedText;
  thanks?: LocalisedText;
  language?: Language;
  pipes?: ForeignPipes;
};

const mostPages = 400;

/** Languages, texts and limits of a gathered questionnaire put in order, so that it is one of ours. */
export function finishImport(gathered: GatheredImport, note: AddNote): QuestionnaireDefinition {
  const { blocks, quotas, consent, thanks } = gathered;
  const pipes = gathered.pipes ?? { pattern: bracedPipe, resolve: (inner: string) => inner };
  if (gathered.pages.length > mostPages)
    note("lost", "too-many-left-out", "", { detail: String(gathered.pages.length) });
  const pages = gathered.pages.slice(0, mostPages);
  const { used, kept } = chooseLanguages(pages, gathered.language, note);
  if (!isWrittenSomewhere(gathered.title)) note("changed", "title-missing", "");
  const definition: QuestionnaireDefinition = {
    languages: used,
    title: isWrittenSomewhere(gathered.title) ? gathered.title : importWords.title,
    consent: isWrittenSomewhere(consent) && consent ? consent : defaultTexts.consent,
    thanks: isWrittenSomewhere(thanks) && thanks ? thanks : importWords.thanks,
    pages,
    ...(blocks.length > 0 && { blocks: blocks.slice(0, 100) }),
    ...(quotas.length > 0 && { quotas: quotas.slice(0, 50) }),
  };
  return keepValid(mendImportedTexts(definition, kept, pipes, note), note);
}

/** A language in which little is written is a rest of something, and would leave a gap in nearly every question. */
function chooseLanguages(
  pages: readonly Page[],
  own: Language | undefined,
  note: AddNote,
): { used: Language[]; kept: Language[] } {
  const texts = pages.flatMap((page) =>
    page.questions.flatMap(({ type, text }) => (type === "hidden" || type === "calculated" ? [] : [text])),
  );
  const written = (language: Language) => texts.filter((text) => text[language]?.trim()).length;
  const most = Math.max(0, ...languages.map(written));
  const used = languages.filter((language) => written(language) > 0 && written(language) * 2 >= most);
  for (const language of languages) {
    if (written(language) === 0 || used.includes(language)) continue;
    note("lost", "language-incomplete", "", {
      detail: `${language}: ${written(language)} / ${texts.length}`,
    });
  }
  if (used.length === 0) return { used: [own ?? "en"], kept: [own ?? "en"] };
  return { used, kept: languages.filter((language) => written(language) > 0) };
}

/** A last look with the eyes of the model: what it could not hold is taken out and told, never let through. */
function keepValid(definition: QuestionnaireDefinition, note: AddNote): QuestionnaireDefinition {
  let standing = definition;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const read = QuestionnaireDefinition.safeParse(standing);
    if (read.success) return read.data;
    standing = withoutFaulty(
      standing,
      read.error.issues.map((issue) => issue.path),
      note,
    );
  }
  return standing;
}

function withoutFaulty(
  definition: QuestionnaireDefinition,
  paths: readonly (readonly PropertyKey[])[],
  note: AddNote,
): QuestionnaireDefinition {
  const faulty = new Set(
    paths.map((path) => {
      const isQuestion = path[0] === "pages" && path[2] === "questions" && typeof path[3] === "number";
      return isQuestion ? path.slice(0, 4).join("/") : path.slice(0, path[0] === "pages" ? 3 : 2).join("/");
    }),
  );
  const pages = definition.pages.map((page, pageAt) => {
    const questions = page.questions.filter((question, at) => {
      const isFaulty = faulty.has(`pages/${pageAt}/questions/${at}`);
      if (isFaulty)
        note("lost", "type-left-out", question.code, { questionCode: question.code, detail: question.type });
      return !isFaulty;
    });
    const kept: Page = { ...page, questions };
    for (const part of ["visibleIf", "screenOutIf", "skips"] as const) {
      if (!faulty.has(`pages/${pageAt}/${part}`)) continue;
      note("lost", "condition-left-out", page.code, { detail: part });
      delete kept[part];
    }
    return kept;
  });
  const sound = <T extends { code: string }>(list: readonly T[] | undefined, name: string) =>
    list?.filter((one, at) => {
      const isFaulty = faulty.has(`${name}/${at}`);
      if (isFaulty) note("lost", "setting-left-out", one.code, { detail: name });
      return !isFaulty;
    });
  const quotas = sound(definition.quotas, "quotas");
  return {
    ...definition,
    pages: pages.filter((page) => page.questions.length > 0),
    ...(quotas && { quotas }),
  };
}
