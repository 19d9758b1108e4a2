import type { ModuleSearch } from "#questionnaire/instruments/search-modules";
import type { StudioLanguage } from "#questionnaire/localised-text";
import type { MarketingAction } from "#questionnaire/marketing-action";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

/** What the fields of the search hold. */
export type LibrarySearch = {
  words: string;
  base?: SegmentationBase;
  maxMinutes?: number;
  language?: StudioLanguage;
  action?: MarketingAction;
};

export const emptySearch: LibrarySearch = { words: "" };

export function toModuleSearch({ words, base, maxMinutes, language, action }: LibrarySearch): ModuleSearch {
  return {
    words,
    maxMinutes,
    ...(base && { bases: [base] }),
    ...(language && { languages: [language] }),
    ...(action && { actions: [action] }),
  };
}

export function isNarrowed(search: LibrarySearch): boolean {
  return Object.values(search).some(Boolean);
}
