import type { Condition } from "#questionnaire/condition";
import { conditionClause } from "#questionnaire/condition-clause";
import type { StudioLanguage } from "#questionnaire/localised-text";
import type { SentenceWords } from "#questionnaire/sentence-words";

/** A rule read out as one sentence that begins with "if"; only a view of it. */
export function conditionSentence(
  condition: Condition,
  language: StudioLanguage,
  words: SentenceWords,
): string {
  return `${language === "fa" ? "اگر" : "If"} ${conditionClause(condition, language, words)}`;
}
