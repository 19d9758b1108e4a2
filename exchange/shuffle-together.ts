import { readsToBeShown } from "#exchange/drop-early-reads";
import type { ImportBuilder } from "#exchange/import-builder";
import { variablesOf } from "#questionnaire/condition";
import type { Language } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";
import { codesOfQuestion } from "#questionnaire/taken-codes";

type Parts = {
  name: string;
  language: Language;
  parts: readonly (readonly Page[])[];
  /** The order means little, so that nothing is told where it cannot be kept. */
  isOptional?: boolean;
};

/**
 * Parts of the source that come in random order, as a shuffled block. Each must be one page, since a block shuffles
 * page by page; they must stand together, and none may need what another of them asks.
 */
export function shuffleTogether({ name, language, parts, isOptional }: Parts, builder: ImportBuilder): void {
  builder.atLast(() => {
    const byPart = parts.map((pages) => pages.flatMap((page) => builder.partsOf(page)));
    const standing = byPart.flat();
    const positions = standing.map((page) => builder.pages.indexOf(page));
    const isTogether = positions.every((position, at) => at === 0 || position === positions[at - 1] + 1);
    const isFree = standing.every((page) => !page.blockCode && !page.skips?.length && !page.screenOutIf);
    const isPaged = byPart.every((part) => part.length <= 1);
    if (!isPaged || standing.length < 2 || !isTogether || !isFree || readEachOther(standing)) {
      if (!isOptional) builder.note("lost", "random-left-out", name);
      return;
    }
    const code = builder.pageCode(`B${builder.blocks.length + 1}`);
    builder.blocks.push({ code, title: builder.localise({ [language]: name }, name), isShuffled: true });
    for (const page of standing) page.blockCode = code;
  });
}

function readEachOther(pages: readonly Page[]): boolean {
  const asked = new Set(
    pages.flatMap(({ questions }) => questions.flatMap((one) => [...codesOfQuestion(one)])),
  );
  return pages.some((page) => {
    const read = [
      ...(page.visibleIf ? variablesOf(page.visibleIf) : []),
      ...page.questions.flatMap(readsToBeShown),
    ];
    return read.some((variable) => asked.has(variable));
  });
}
