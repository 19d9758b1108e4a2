"use client";
import { useState } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { type Calendar, type CalendarDay, calendarDayOf, isoDateOf, monthNames } from "#i18n/calendar";
import { toAsciiDigits, toPersianDigits } from "#i18n/digits";
import type { Locale } from "#i18n/locale";

type Props = Readonly<{
  label: string;
  calendar: Calendar;
  /** An ISO date. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}>;

type Typed = Record<keyof CalendarDay, string>;
const nothing: Typed = { day: "", month: "", year: "" };
const noMonth = "none";

/** A day in three boxes. What is no day yet, or none of this calendar, stays in the boxes and is not stored. */
export function DayBox({ label, calendar, value, onChange }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const [typed, setTyped] = useState<Typed>();
  const shown = typed ?? writeParts(value, calendar, locale);
  const change = (part: Partial<Typed>) => {
    const next = { ...shown, ...part };
    const isEmpty = Object.values(next).every((text) => text.trim() === "");
    const iso = isoDateOf(calendar, readParts(next));
    setTyped(isEmpty || iso ? undefined : next);
    if ((isEmpty || iso) && iso !== value) onChange(iso);
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 text-sm font-medium">{label}</legend>
      <div className="flex max-w-md items-end gap-2">
        <PartBox name="day" value={shown.day} onChange={(day) => change({ day })} />
        <Select
          label={t("formats.date.month")}
          size="small"
          className="min-w-0 grow"
          placeholder={t("formats.date.noMonth")}
          value={shown.month || noMonth}
          options={[
            { id: noMonth, label: t("formats.date.noMonth") },
            ...monthNames(calendar, locale).map((name, position) => ({
              id: String(position + 1),
              label: `${name} (${writeDigits(position + 1, locale)})`,
            })),
          ]}
          onChange={(month) => change({ month: month === noMonth ? "" : String(month) })}
        />
        <PartBox name="year" value={shown.year} onChange={(year) => change({ year })} />
      </div>
      {typed && (
        <p role="status" className="text-xs text-muted">
          {t("formats.date.unfinished")}
        </p>
      )}
    </fieldset>
  );
}

type PartProps = Readonly<{ name: "day" | "year"; value: string; onChange: (text: string) => void }>;

function PartBox({ name, value, onChange }: PartProps) {
  const t = useMessages("questionnaire");
  return (
    <TextField
      label={t(`formats.date.${name}`)}
      size="small"
      dir="ltr"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      className={name === "day" ? "w-16" : "w-20"}
      value={value}
      onChange={onChange}
    />
  );
}

function writeParts(value: string | undefined, calendar: Calendar, locale: Locale): Typed {
  const found = value === undefined ? undefined : calendarDayOf(calendar, value);
  if (!found) return nothing;
  return {
    day: writeDigits(found.day, locale),
    month: String(found.month),
    year: writeDigits(found.year, locale),
  };
}

function readParts({ day, month, year }: Typed): CalendarDay {
  const [readDay, readMonth, readYear] = [day, month, year].map((text) => {
    const digits = toAsciiDigits(text.trim());
    return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  });
  return { day: readDay, month: readMonth, year: readYear };
}

function writeDigits(value: number, locale: Locale): string {
  return locale === "fa" ? toPersianDigits(String(value)) : String(value);
}
