import { foldForSearch } from "#questionnaire/reference-lists/fold-for-search";
import type { ReferenceEntry } from "#questionnaire/reference-lists/reference-list";

/**
 * The entries whose name in any language holds what was typed, best first: names that begin with it, then
 * names with a word that does, then the rest. Spelling variants of Persian and accents do not matter.
 */
export function findEntries(entries: readonly ReferenceEntry[], typed: string, limit = 20): ReferenceEntry[] {
  const wanted = foldForSearch(typed);
  if (wanted === "") return entries.slice(0, limit);
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

const noMatch = 4;

function rankOf(entry: ReferenceEntry, wanted: string): number {
  const ranks = Object.values(entry.label).map((name) => rankOfName(foldForSearch(name ?? ""), wanted));
  return Math.min(...ranks, noMatch);
}

function rankOfName(name: string, wanted: string): number {
  const joined = name.replaceAll(" ", "");
  const wantedJoined = wanted.replaceAll(" ", "");
  if (joined === wantedJoined) return 0;
  if (joined.startsWith(wantedJoined)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  return joined.includes(wantedJoined) ? 3 : noMatch;
}
