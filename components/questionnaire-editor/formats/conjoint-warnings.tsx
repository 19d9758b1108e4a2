"use client";
import type { ConjointWarning } from "#analysis/conjoint/conjoint-balance-types";
import type { LevelPlace } from "#analysis/conjoint/conjoint-design-types";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { readText } from "#questionnaire/localised-text";
import type { ConjointQuestion } from "#questionnaire/question-types/conjoint";

type Props = Readonly<{ question: ConjointQuestion; warnings: readonly ConjointWarning[] }>;

/** What to mend or to know before fieldwork, in words. */
export function ConjointWarnings({ question, warnings }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  if (warnings.length === 0) return null;
  const nameOf = ([attribute, level]: LevelPlace) => {
    const { text, levels } = question.attributes[attribute];
    const words = readText(levels[level].label, locale) || String(levels[level].code);
    return `${readText(text, locale)}: ${words}`;
  };
  const say = (warning: ConjointWarning): string => {
    switch (warning.code) {
      case "level-never-shown":
        return t("formats.conjoint.warnings.level-never-shown", { level: nameOf(warning.place) });
      case "level-shown-rarely":
        return t("formats.conjoint.warnings.level-shown-rarely", {
          level: nameOf(warning.place),
          count: warning.value,
          limit: warning.limit,
        });
      case "levels-not-determined":
        return t("formats.conjoint.warnings.levels-not-determined", {
          levels: warning.places.map(nameOf).join(t("listComma")),
        });
      case "too-few-choices":
        return t("formats.conjoint.warnings.too-few-choices", {
          count: Math.floor(warning.value),
          limit: warning.limit,
        });
      case "imprecise":
        return t("formats.conjoint.warnings.imprecise", {
          level: nameOf(warning.place),
          error: warning.value,
          limit: warning.limit,
          respondents: warning.respondents,
        });
      case "prohibited-pair-shown":
        return t("formats.conjoint.warnings.prohibited-pair-shown", { count: warning.value });
    }
  };
  return (
    <Callout tone="warning">
      <ul className="flex list-disc flex-col gap-1 ps-4">
        {[...new Set(warnings.map(say))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Callout>
  );
}
