import type { Option } from "#questionnaire/question-parts";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

export const refusedOption: Option = {
  code: -99,
  label: { fa: "ترجیح می‌دهم نگویم", en: "I prefer not to say" },
};

export const dontKnowOption: Option = { code: -98, label: { fa: "نمی‌دانم", en: "I don't know" } };

/** The entries of a list as options, and ways out after them. */
export function referenceOptions(list: ReferenceList, ...others: readonly Option[]): Option[] {
  return [...list.entries.map(({ code, label }) => ({ code, label })), ...others];
}
