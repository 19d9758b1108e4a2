import type { QuestionnaireDefinition } from "#questionnaire/model";

export type ImportNoteCode =
  /** A question of a type that we do not have: its text is kept as an open question, or left out. */
  | "type-became-text"
  | "type-left-out"
  /** Taken over as the nearest type that we have. */
  | "type-changed"
  /** A text field that rules compare as a number. */
  | "text-became-number"
  | "code-changed"
  | "option-recoded"
  | "option-values-were-words"
  | "condition-left-out"
  | "condition-in-part"
  | "skip-left-out"
  | "validation-left-out"
  | "default-left-out"
  | "script-left-out"
  | "picture-left-out"
  | "markup-removed"
  | "piping-left-out"
  | "language-left-out"
  /** Written in too few places to ask in it. */
  | "language-incomplete"
  /** A language that we do not offer is the file's only one; its words stand under English. */
  | "language-taken-as"
  | "title-missing"
  | "label-missing"
  /** A list of one option got a "no" beside it. */
  | "single-option"
  /** A table whose cells are answered differently became several questions. */
  | "grid-divided"
  /** What the source repeats for each of several things is asked once. */
  | "loop-once"
  /** What the source repeats stands as pages of its own for each of the things. */
  | "loop-unrolled"
  /** A row asks for words of the respondent's own. */
  | "row-words-left-out"
  /** Words along a scale, where our type has no place for them. */
  | "scale-words-left-out"
  /** What the source greys out is hidden here. */
  | "enabling-became-showing"
  | "required-became-rule"
  | "validation-became-rule"
  /** A part that the source shows in several places stands in the first. */
  | "shown-once"
  | "loop-left-out"
  | "calculation-left-out"
  | "quota-left-out"
  | "random-left-out"
  /** The source draws some of its parts for each respondent; here everybody sees all of them. */
  | "random-shows-all"
  /** Stands in the file, but is shown to nobody. */
  | "unseen-left-out"
  /** The source draws it for each respondent; the link brings it along instead. */
  | "random-from-link"
  /** Comes from the source's contact list; the link brings it along instead. */
  | "field-from-link"
  /** A field that repeats an answer is that answer. */
  | "field-is-answer"
  /** A message or an address of its own at the end. */
  | "ending-left-out"
  | "random-changed"
  | "answers-not-imported"
  | "setting-left-out"
  | "too-many-left-out"
  | "line-not-understood"
  | "text-missing"
  /** A rule read an answer of its own page, which is known only when the page has been sent. */
  | "page-split"
  /** A rule reads what is asked later, which can never be known in time. */
  | "condition-reads-later";

/** One thing that is not as it was in the file. What is not in the report was taken over. */
export type ImportNote = {
  /** `changed`: works, but differs from the source. `lost`: has to be made anew by hand, if it is wanted. */
  level: "changed" | "lost";
  code: ImportNoteCode;
  /** Where it stood in the file, by the source's own name. */
  place: string;
  /** The question that it became, if any. */
  questionCode?: string;
  /** The words of the file: a type, an expression, a name. */
  detail?: string;
};

export type ImportSource = "bakhsh" | "surveyjs" | "qualtrics" | "limesurvey" | "outline";

export type ImportCounts = { pages: number; questions: number; options: number; conditions: number };

/** A questionnaire out of another tool's file, with all that was not understood. */
export type ImportedQuestionnaire = {
  source: ImportSource;
  definition: QuestionnaireDefinition;
  /** What the source says that it has, before anything was left out. */
  found: { questions: number; conditions: number };
  taken: ImportCounts;
  notes: ImportNote[];
};

export type ImportErrorCode =
  | "not-json"
  | "not-xml"
  | "not-this-tool"
  | "no-questions"
  | "too-deep"
  | "not-text"
  | "own-format-newer"
  | "own-format-invalid";

/** The file cannot be a questionnaire of this tool at all. */
export class QuestionnaireImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    readonly detail = "",
  ) {
    super(`${code}: ${detail}`);
  }
}

export function countTaken(definition: QuestionnaireDefinition): ImportCounts {
  const { pages, blocks = [], quotas = [] } = definition;
  const questions = pages.flatMap((page) => page.questions);
  const options = questions.reduce((total, one) => total + ("options" in one ? one.options.length : 0), 0);
  const parts = questions.flatMap((question) => [
    ...("options" in question ? question.options : []),
    ...("items" in question ? question.items : []),
  ]);
  const conditions =
    [...questions, ...parts, ...pages, ...blocks].filter((one) => one.visibleIf).length +
    pages.reduce((total, page) => total + (page.screenOutIf ? 1 : 0) + (page.skips?.length ?? 0), 0) +
    questions.reduce((total, question) => total + (question.rules?.length ?? 0), 0) +
    quotas.reduce((total, quota) => total + quota.cells.length, 0);
  return { pages: pages.length, questions: questions.length, options, conditions };
}
