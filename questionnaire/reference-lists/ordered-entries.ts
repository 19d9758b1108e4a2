import type { ReferenceEntry } from "#questionnaire/reference-lists/reference-list";

/** Entries coded 1, 2, 3… in the order of the rows. New rows go to the end, so that no code changes. */
export function orderedEntries(rows: readonly (readonly [fa: string, en: string])[]): ReferenceEntry[] {
  return rows.map(([fa, en], position) => ({ code: position + 1, label: { fa, en } }));
}
