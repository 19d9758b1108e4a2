import { type Calendar, nameDay } from "#i18n/calendar";
import type { Language } from "#questionnaire/localised-text";
import { writeDigits } from "#respondent/localised";

/** The calendar in which a day is asked and said, where the question insists on none. */
export function calendarOfLanguage(language: Language): Calendar {
  return language === "fa" ? "jalali" : "gregorian";
}

/** An ISO date in words, in the digits of the language. */
export function writeDay(iso: string, calendar: Calendar | undefined, language: Language): string {
  return writeDigits(nameDay(iso, calendar ?? calendarOfLanguage(language), language), language);
}
