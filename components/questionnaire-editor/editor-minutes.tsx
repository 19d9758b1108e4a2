"use client";
import { Clock } from "lucide-react";
import { useMemo } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useSettled } from "#components/questionnaire-editor/use-settled";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { formatNumber } from "#i18n/format";
import { estimateMinutes } from "#questionnaire/estimate-minutes";

/** How long it takes in each language, against what the study's plan allows. */
export function EditorMinutes({ budgetMinutes }: Readonly<{ budgetMinutes?: number }>) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const settled = useSettled(useEditor().definition, 500);
  const estimates = useMemo(
    () =>
      settled.languages.map((language) => ({
        language,
        minutes: Math.ceil(estimateMinutes(settled, language)),
      })),
    [settled],
  );
  if (settled.pages.length === 0) return null;
  return (
    <ul
      aria-label={t("problems.minutesLabel")}
      className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-muted"
    >
      {estimates.map(({ language, minutes }) => {
        const isTooLong = budgetMinutes !== undefined && minutes > budgetMinutes;
        const words = {
          language: common(`languageName.${language}`),
          minutes: formatNumber(locale, minutes),
        };
        return (
          <li
            key={language}
            className={joinClasses("flex items-center gap-1", isTooLong && "font-medium text-warning")}
          >
            <Icon as={Clock} size={12} />
            {budgetMinutes === undefined
              ? t("problems.minutes", words)
              : t("problems.minutesOf", { ...words, budget: formatNumber(locale, budgetMinutes) })}
          </li>
        );
      })}
    </ul>
  );
}
