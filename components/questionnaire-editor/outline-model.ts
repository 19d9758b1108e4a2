import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { type Language, readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition, QuestionType } from "#questionnaire/model";

type Level = DefinitionProblem["level"];

/** All that a row of the outline shows, in plain values, so that rows can be told apart cheaply. */
export type OutlineItem = {
  id: string;
  code: string;
  text: string;
  hasRule: boolean;
  level?: Level;
} & (
  | { type: "block"; isShuffled: boolean }
  | { type: "page"; number: number; isInBlock: boolean; questionCount: number }
  | { type: "question"; questionType: QuestionType; isInBlock: boolean; pageCode: string }
);

export function outlineItems(
  definition: QuestionnaireDefinition,
  problems: readonly DefinitionProblem[],
  language: Language,
): OutlineItem[] {
  const levels = levelsOf(problems);
  return definition.pages.flatMap((page, position): OutlineItem[] => [
    ...blockHeading(definition, position, language),
    {
      id: `page:${page.code}`,
      type: "page",
      code: page.code,
      number: position + 1,
      isInBlock: page.blockCode !== undefined,
      questionCount: page.questions.length,
      text: readText(page.title, language),
      hasRule: Boolean(page.visibleIf ?? page.screenOutIf ?? page.skips?.length),
      level: levels.get(`page:${page.code}`),
    },
    ...page.questions.map(
      (question): OutlineItem => ({
        id: `question:${question.code}`,
        type: "question",
        code: question.code,
        questionType: question.type,
        isInBlock: page.blockCode !== undefined,
        pageCode: page.code,
        text: readText(question.text, language),
        hasRule: Boolean(question.visibleIf),
        level: levels.get(`question:${question.code}`),
      }),
    ),
  ]);
}

/** Above the first page of a block. */
function blockHeading(
  { pages, blocks }: QuestionnaireDefinition,
  position: number,
  language: Language,
): OutlineItem[] {
  const { blockCode } = pages[position];
  const block = blocks?.find(({ code }) => code === blockCode);
  if (!block || pages[position - 1]?.blockCode === blockCode) return [];
  return [
    {
      id: `block:${block.code}`,
      type: "block",
      code: block.code,
      text: readText(block.title, language),
      hasRule: Boolean(block.visibleIf),
      isShuffled: Boolean(block.isShuffled),
    },
  ];
}

function levelsOf(problems: readonly DefinitionProblem[]): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const { level, pageCode, questionCode } of problems) {
    const id = questionCode ? `question:${questionCode}` : `page:${pageCode}`;
    if (levels.get(id) !== "error") levels.set(id, level);
  }
  return levels;
}

/** The same objects as before wherever nothing changed, and the same list when nothing did. */
export function keepUnchanged(before: readonly OutlineItem[], now: OutlineItem[]): readonly OutlineItem[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = now.map((item) => {
    const old = known.get(item.id);
    return old && isSameItem(old, item) ? old : item;
  });
  const isSame = kept.length === before.length && kept.every((item, position) => item === before[position]);
  return isSame ? before : kept;
}

function isSameItem(a: OutlineItem, b: OutlineItem): boolean {
  return (Object.keys(b) as (keyof OutlineItem)[]).every((key) => a[key] === b[key]);
}
