"use client";
import { Clock } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useSettled } from "#components/questionnaire-editor/use-settled";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { formatNumber } from "#i18n/format";
import { estimateMinutes } from "#questionnaire/estimate-minutes";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** How long it takes in each language, against what the study's plan allows. */
export function EditorMinutes({ budgetMinutes }: Readonly<{ budgetMinutes?: number }>) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const settled = useSettled(useEditor().definition, 500);
  // Every word of a long questionnaire is counted in each language: the form to type in comes first.
  const counted = useDeferredValue<QuestionnaireDefinition | undefined>(settled, undefined);
  const estimates = useMemo(
    () => counted?.languages.map((language) => Math.ceil(estimateMinutes(counted, language))),
    [counted],
  );
  if (settled.pages.length === 0) return null;
  return (
    <ul
      aria-label={t("problems.minutesLabel")}
      className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-muted"
    >
      {(counted ?? settled).languages.map((language, position) => {
        const minutes = estimates?.[position];
        const isTooLong = budgetMinutes !== undefined && minutes !== undefined && minutes > budgetMinutes;
        const words = {
          language: common(`languageName.${language}`),
          minutes: minutes === undefined ? "…" : formatNumber(locale, minutes),
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
