import { z } from "zod";
import { answerError } from "#questionnaire/answer-error";
import { isEmptyAnswer } from "#questionnaire/answers";
import { sharedFields } from "#questionnaire/question-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the Gregorian calendar as `2026-03-21`: what is stored, whichever calendar the page shows. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = (isoDate.exec(text) ?? []).map(Number);
  if (!year || !month || month > 12 || !day || day > daysIn[month - 1]) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month !== 2 || day < 29 || isLeap;
}

/** Beyond these a year was counted in the other calendar: 1370 and 1991 are both easily typed into the wrong one. */
const firstDay = "1700-01-01";
const lastDay = "2199-12-31";
/** Where a robot's answers lie when nothing bounds them: birthdays of adults, and days since. */
const usualSpan = ["1960-01-01", "2004-12-31"];
const dayMs = 86_400_000;

const Day = z.string().refine(isIsoDate).optional();

export const DateQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("date"),
  /** Absent: Jalali in Persian and Dari-like languages, Gregorian in the others. */
  calendar: z.enum(["jalali", "gregorian"]).optional(),
  earliest: Day,
  latest: Day,
});
export type DateQuestion = z.infer<typeof DateQuestion>;

export const dateRules: TypeRules<DateQuestion> = {
  variables: ({ code }) => [code],
  columns: ({ code }) => [{ code, kind: "date", level: "date" }],
  check({ code, isRequired, earliest, latest }, answers) {
    const value = answers[code];
    if (isEmptyAnswer(value)) return isRequired ? [answerError(code, "required")] : [];
    if (typeof value !== "string" || !isIsoDate(value)) return [answerError(code, "not-a-date")];
    if (earliest && value < earliest) return [answerError(code, "date-too-early", code, earliest)];
    if (latest && value > latest) return [answerError(code, "date-too-late", code, latest)];
    return value < firstDay || value > lastDay ? [answerError(code, "not-a-date")] : [];
  },
  checkFormat({ earliest = firstDay, latest = lastDay }) {
    if (earliest > latest) return [["minimum-above-maximum", "error"]];
    // 1404 as a year of the Gregorian calendar: no answer could lie there.
    return latest < firstDay || earliest > lastDay ? [["minimum-above-maximum", "error"]] : [];
  },
  texts: () => [],
  answer({ code, earliest, latest }, random) {
    const from = earliest ?? (latest && latest < usualSpan[0] ? firstDay : usualSpan[0]);
    const someYearsOn = `${Number(from.slice(0, 4)) + 15}-12-31`;
    const to = latest ?? [usualSpan[1], someYearsOn].toSorted()[1];
    const days = Math.max(0, Date.parse(to) - Date.parse(from)) / dayMs;
    const day = Date.parse(from) + Math.floor(random() * (days + 1)) * dayMs;
    return { [code]: new Date(day).toISOString().slice(0, 10) };
  },
  answerSeconds: () => 10,
};
