import type { Page, QuestionnaireDefinition } from "#questionnaire/model";
import { shuffleFree } from "#questionnaire/seeded-order";

/** The pages in the order of this response: those of a shuffled block change places among themselves. */
export function orderPages({ pages, blocks }: QuestionnaireDefinition, seed: number): readonly Page[] {
  const shuffled = (blocks ?? []).filter((block) => block.isShuffled);
  if (shuffled.length === 0) return pages;
  let ordered: Page[] = [...pages];
  for (const { code } of shuffled) {
    const own = shuffleFree(
      ordered.filter((page) => page.blockCode === code),
      seed,
      `block/${code}`,
    );
    let next = 0;
    ordered = ordered.map((page) => (page.blockCode === code ? own[next++] : page));
  }
  return ordered;
}
