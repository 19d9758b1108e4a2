"use client";
import { Clock } from "lucide-react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import type { Check } from "#components/questionnaire-editor/use-check";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { formatNumber } from "#i18n/format";

type Props = Readonly<{ minutes: Check["minutes"]; budgetMinutes?: number }>;

/** How long it takes in each language, against what the study's plan allows. */
export function EditorMinutes({ minutes: counted, budgetMinutes }: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const { pages, languages } = useEditor().definition;
  if (pages.length === 0) return null;
  return (
    <ul
      aria-label={t("problems.minutesLabel")}
      className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-muted"
    >
      {languages.map((language) => {
        const minutes = counted[language];
        const isTooLong =
          budgetMinutes !== undefined && minutes !== undefined && Math.ceil(minutes) > budgetMinutes;
        const words = {
          language: common(`languageName.${language}`),
          minutes: minutes === undefined ? "…" : formatNumber(locale, Math.ceil(minutes)),
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
