import type { Page, QuestionnaireDefinition } from "#questionnaire/model";

/**
 * Whether a page comes before another in every response, both by their places: pages of a shuffled block
 * change places, all but those that are fixed.
 */
export function certainOrder({
  pages,
  blocks,
}: QuestionnaireDefinition): (earlier: number, later: number) => boolean {
  const shuffled = new Set((blocks ?? []).filter((block) => block.isShuffled).map(({ code }) => code));
  const free = new Map<string, number[]>();
  pages.forEach(({ blockCode, isFixed }, place) => {
    if (!blockCode || isFixed || !shuffled.has(blockCode)) return;
    free.set(blockCode, [...(free.get(blockCode) ?? []), place]);
  });
  const placesOf = ({ blockCode, isFixed }: Page, place: number) => {
    const own = isFixed ? undefined : free.get(blockCode ?? "");
    return own ? { first: own[0], last: own[own.length - 1] } : { first: place, last: place };
  };
  const places = pages.map(placesOf);
  return (earlier, later) => earlier !== later && places[earlier].last < places[later].first;
}
