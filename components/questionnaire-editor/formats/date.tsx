"use client";
import { DayBox } from "#components/questionnaire-editor/formats/day-box";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";
import type { Calendar } from "#i18n/calendar";
import type { DateQuestion } from "#questionnaire/question-types/date";

const calendars = ["byLanguage", "jalali", "gregorian"] as const;

export function DateFormat({ question, onChange }: FormatProps<DateQuestion>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const shown: Calendar = question.calendar ?? (locale === "fa" ? "jalali" : "gregorian");
  return (
    <>
      <Select
        label={t("formats.date.calendar")}
        size="small"
        className="w-72 max-w-full"
        placeholder={t("formats.date.calendars.byLanguage")}
        value={question.calendar ?? "byLanguage"}
        options={calendars.map((id) => ({
          id,
          label: t(`formats.date.calendars.${id}`),
          description: id === "byLanguage" ? t("formats.date.byLanguageHelp") : undefined,
        }))}
        onChange={(id) => {
          const calendar = id === "jalali" || id === "gregorian" ? id : undefined;
          onChange({ ...question, calendar });
        }}
      />
      <div className="grid gap-4">
        <DayBox
          key={`earliest ${shown}`}
          label={t("formats.date.earliest")}
          calendar={shown}
          value={question.earliest}
          onChange={(earliest) => onChange({ ...question, earliest }, "earliest")}
        />
        <DayBox
          key={`latest ${shown}`}
          label={t("formats.date.latest")}
          calendar={shown}
          value={question.latest}
          onChange={(latest) => onChange({ ...question, latest }, "latest")}
        />
      </div>
    </>
  );
}
