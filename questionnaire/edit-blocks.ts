import type { LocalisedText } from "#questionnaire/localised-text";
import type { Block, Page, QuestionnaireDefinition } from "#questionnaire/model";

/** Puts pages together into a new block, at the place of the first of them. */
export function groupPages(
  definition: QuestionnaireDefinition,
  pageCodes: ReadonlySet<string>,
  title: LocalisedText = {},
): { definition: QuestionnaireDefinition; blockCode: string } {
  const present = new Set((definition.blocks ?? []).map(({ code }) => code));
  let number = 1;
  while (present.has(`B${number}`)) number += 1;
  const blockCode = `B${number}`;
  const first = definition.pages.findIndex(({ code }) => pageCodes.has(code));
  const grouped = definition.pages
    .filter(({ code }) => pageCodes.has(code))
    .map((page): Page => ({ ...page, blockCode }));
  const before = definition.pages.slice(0, Math.max(0, first));
  const after = definition.pages.slice(Math.max(0, first)).filter(({ code }) => !pageCodes.has(code));
  return {
    blockCode,
    definition: settleBlocks({
      ...definition,
      pages: [...before, ...grouped, ...after],
      blocks: [...(definition.blocks ?? []), { code: blockCode, title }],
    }),
  };
}

export function updateBlock(
  definition: QuestionnaireDefinition,
  blockCode: string,
  change: Partial<Omit<Block, "code">>,
): QuestionnaireDefinition {
  const blocks = definition.blocks?.map((block): Block => {
    if (block.code !== blockCode) return block;
    const { visibleIf, isShuffled, ...rest } = { ...block, ...change };
    return { ...rest, ...(visibleIf && { visibleIf }), ...(isShuffled && { isShuffled }) };
  });
  return { ...definition, blocks };
}

/** Its pages stay where they are, on their own again. */
export function ungroupBlock(
  definition: QuestionnaireDefinition,
  blockCode: string,
): QuestionnaireDefinition {
  return settleBlocks({
    ...definition,
    pages: definition.pages.map((page) => (page.blockCode === blockCode ? leaveBlock(page) : page)),
  });
}

/**
 * Keeps each block in one piece after pages were moved: a page among those of a block joins it, one that stands
 * apart from them leaves it, and a block without pages goes.
 */
export function settleBlocks(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  if (!definition.blocks) return definition;
  const joined = definition.pages.map((page, position): Page => {
    const before = definition.pages[position - 1]?.blockCode;
    const after = definition.pages[position + 1]?.blockCode;
    if (!before || before !== after || page.blockCode === before) return page;
    return { ...page, blockCode: before };
  });
  const home = longestRuns(joined);
  const pages = joined.map((page, position): Page => {
    const run = page.blockCode ? home.get(page.blockCode) : undefined;
    if (!page.blockCode || (run && position >= run.from && position < run.from + run.length)) return page;
    return leaveBlock(page);
  });
  const blocks = definition.blocks.filter(({ code }) => pages.some((page) => page.blockCode === code));
  const { blocks: _, ...rest } = definition;
  return blocks.length > 0 ? { ...rest, pages, blocks } : { ...rest, pages };
}

type Run = { from: number; length: number };

function longestRuns(pages: readonly Page[]): Map<string, Run> {
  const longest = new Map<string, Run>();
  let from = 0;
  pages.forEach(({ blockCode }, position) => {
    if (blockCode !== pages[from].blockCode) from = position;
    const length = position - from + 1;
    if (blockCode && length > (longest.get(blockCode)?.length ?? 0)) longest.set(blockCode, { from, length });
  });
  return longest;
}

/** What is fixed is fixed within its block. */
function leaveBlock({ blockCode: _, isFixed: __, ...page }: Page): Page {
  return page;
}
