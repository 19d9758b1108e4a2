import { readsToBeShown } from "#exchange/drop-early-reads";
import type { ImportBuilder } from "#exchange/import-builder";
import { variablesOf } from "#questionnaire/condition";
import type { Language } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";
import { codesOfQuestion } from "#questionnaire/taken-codes";

/**
 * Pages of the source that come in random order, as a shuffled block. They must stand together, and none may need
 * what another of them asks.
 */
export function shuffleTogether(
  { name, language, pages }: { name: string; language: Language; pages: readonly Page[] },
  builder: ImportBuilder,
): void {
  builder.atLast(() => {
    const standing = pages.flatMap((page) => builder.partsOf(page));
    const positions = standing.map((page) => builder.pages.indexOf(page));
    const isTogether = positions.every((position, at) => at === 0 || position === positions[at - 1] + 1);
    const isFree = standing.every((page) => !page.blockCode && !page.skips?.length && !page.screenOutIf);
    if (standing.length < 2 || !isTogether || !isFree || readEachOther(standing)) {
      builder.note("lost", "random-left-out", name);
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
