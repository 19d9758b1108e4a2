"use client";
import { useState } from "react";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";
import { type Calendar, type CalendarDay, calendarDayOf, isoDateOf, monthNames } from "#i18n/calendar";
import { formatNumber } from "#i18n/format";

type Props = Readonly<{
  label: string;
  calendar: Calendar;
  /** An ISO date. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}>;

const noMonth = "none";

/** A day in three boxes. What is no day yet, or none of this calendar, stays in the boxes and is not stored. */
export function DayBox({ label, calendar, value, onChange }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const [typed, setTyped] = useState<Partial<CalendarDay>>();
  const shown = typed ?? (value === undefined ? {} : (calendarDayOf(calendar, value) ?? {}));
  const change = (part: Partial<CalendarDay>) => {
    const { day, month, year } = { ...shown, ...part };
    const isEmpty = day === undefined && month === undefined && year === undefined;
    const iso = isoDateOf(calendar, { day: day ?? 0, month: month ?? 0, year: year ?? 0 });
    setTyped(isEmpty || iso ? undefined : { day, month, year });
    if ((isEmpty || iso) && iso !== value) onChange(iso);
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 text-sm font-medium">{label}</legend>
      <div className="flex max-w-md items-end gap-2">
        <NumberBox
          label={t("formats.date.day")}
          isWhole
          min={1}
          max={31}
          className="w-20"
          value={shown.day}
          onChange={(day) => change({ day })}
        />
        <Select
          label={t("formats.date.month")}
          size="small"
          className="min-w-0 grow"
          placeholder={t("formats.date.noMonth")}
          value={shown.month === undefined ? noMonth : String(shown.month)}
          options={[
            { id: noMonth, label: t("formats.date.noMonth") },
            ...monthNames(calendar, locale).map((name, position) => ({
              id: String(position + 1),
              label: `${name} (${formatNumber(locale, position + 1)})`,
            })),
          ]}
          onChange={(month) => change({ month: month === noMonth ? undefined : Number(month) })}
        />
        <NumberBox
          label={t("formats.date.year")}
          isWhole
          min={1}
          max={2999}
          className="w-24"
          value={shown.year}
          onChange={(year) => change({ year })}
        />
      </div>
      {typed && (
        <p role="status" className="text-xs text-muted">
          {t("formats.date.unfinished")}
        </p>
      )}
    </fieldset>
  );
}
