import type { ChangeConflict } from "#questionnaire/merging/definition-change";
import type { FlatDefinition } from "#questionnaire/merging/flat-definition";

/**
 * After two people's changes every question stands in one place: one that both moved stays where it stood, one
 * that was to be removed but could not be goes back, and one that is gone is not moved.
 */
export function settlePlaces(
  flat: FlatDefinition,
  before: FlatDefinition,
  conflicts: readonly ChangeConflict[],
): { flat: FlatDefinition; conflicts: ChangeConflict[] } {
  const told = [...conflicts];
  const tell = (code: string) => {
    const isTold = told.some(({ path }) => path[0] === "questions" && path[1] === code);
    if (!isTold) told.push({ path: ["questions", code, "place"] });
  };
  const places = placesOf(flat);
  const pages = { ...flat.pages };
  const drop = (code: string, keptAt?: string) => {
    for (const [pageCode, page] of Object.entries(pages)) {
      if (pageCode === keptAt || !page.questions.includes(code)) continue;
      pages[pageCode] = { ...page, questions: page.questions.filter((one) => one !== code) };
    }
  };
  for (const [code, at] of places) {
    if (!Object.hasOwn(flat.questions, code)) {
      drop(code);
      tell(code);
    } else if (at.length > 1) {
      const standing = at.find((pageCode) => before.pages[pageCode]?.questions.includes(code));
      drop(code, standing ?? at[0]);
      tell(code);
    }
  }
  let settled: FlatDefinition = { ...flat, pages };
  for (const code of Object.keys(flat.questions)) {
    if (places.has(code)) continue;
    settled = putBack(settled, before, code);
    tell(code);
  }
  return { flat: putPagesBack(settled, before), conflicts: told };
}

function placesOf({ pages }: FlatDefinition): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [pageCode, { questions }] of Object.entries(pages)) {
    for (const code of questions) places.set(code, [...(places.get(code) ?? []), pageCode]);
  }
  return places;
}

/** Back to its page, which comes back with it when it was to go too. */
function putBack(flat: FlatDefinition, before: FlatDefinition, code: string): FlatDefinition {
  const home = Object.values(before.pages).find(({ questions }) => questions.includes(code));
  if (!home) {
    const { [code]: _, ...questions } = flat.questions;
    return { ...flat, questions };
  }
  const page = flat.pages[home.code] ?? { ...home, questions: [] };
  const at = placeBehind(home.questions, page.questions, code);
  const pages = { ...flat.pages, [home.code]: { ...page, questions: page.questions.toSpliced(at, 0, code) } };
  return { ...flat, pages };
}

function putPagesBack(flat: FlatDefinition, before: FlatDefinition): FlatDefinition {
  const pageOrder = flat.pageOrder.filter((code) => Object.hasOwn(flat.pages, code));
  for (const code of Object.keys(flat.pages)) {
    if (!pageOrder.includes(code)) pageOrder.splice(placeBehind(before.pageOrder, pageOrder, code), 0, code);
  }
  return { ...flat, pageOrder };
}

/** The position in `list` behind the nearest one that went before it in `order`. */
function placeBehind(order: readonly string[], list: readonly string[], code: string): number {
  const ahead = order.slice(0, Math.max(0, order.indexOf(code)));
  const previous = ahead.findLast((one) => list.includes(one));
  return previous === undefined ? 0 : list.indexOf(previous) + 1;
}
