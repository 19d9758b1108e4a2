import type { LocalisedText } from "#questionnaire/localised-text";

/** One thing that an answer can name. */
export type ReferenceEntry = {
  /** Stored as the answer; never changed and never given to another entry. */
  code: number;
  label: LocalisedText;
  /** The code of the entry of the parent list that it belongs to. */
  parent?: number;
  /** What the standard calls it, where that is not a positive number. */
  officialCode?: string;
};

/** A list of facts or bands that options are taken from, with where it comes from. */
export type ReferenceList = {
  id: string;
  title: LocalisedText;
  source: LocalisedText;
  licence: LocalisedText;
  /** The year that the entries hold for: Gregorian. */
  asOf: string;
  entries: readonly ReferenceEntry[];
};
