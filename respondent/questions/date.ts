import { type Calendar, calendarDayOf, isoDateOf, monthNames, nameDay } from "#i18n/calendar";
import { toAsciiDigits } from "#i18n/digits";
import type { Language } from "#questionnaire/localised-text";
import type { DateQuestion } from "#questionnaire/question-types/date";
import type { FormReader } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { writeDigits } from "#respondent/localised";
import { calendarOfLanguage, writeDay } from "#respondent/questions/date-words";
import { renderGroup } from "#respondent/questions/group";
import { fieldId, type QuestionContext, renderDescribedBy } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const dateHtml: TypeHtml<DateQuestion> = { render: renderDate, read: readDate };

const parts = ["day", "month", "year"] as const;
type Part = (typeof parts)[number];
type Parts = Record<Part, string>;

/** Says the calendar too, so that fields of one are never taken for those of the other. */
function partField(code: string, calendar: Calendar, part: Part): string {
  return `${code}_${calendar}_${part}`;
}

/**
 * Three fields in the calendar of the question or of the language: `type=date` knows one calendar and one kind of
 * digits. What is typed comes back as it was typed.
 */
function renderDate(question: DateQuestion, context: QuestionContext): Html {
  const { language, phrases } = context;
  const calendar = question.calendar ?? calendarOfLanguage(language);
  const shown = shownParts(question.code, calendar, context);
  const focus = context.takesFocus(question.code);
  const order = orderOfParts(language);
  return renderGroup(question, context, {
    role: "group",
    hint: writeHint(question, calendar, context),
    canClear: false,
    body: html`<div class="date-parts">${order.map((part, position) => {
      const field = partField(question.code, calendar, part);
      const id = position === 0 ? fieldId(question.code) : fieldId(field);
      const attributes = html`id="${id}" name="${field}"${question.isRequired && html` required`}${renderDescribedBy(question.code, false, context)}${position === 0 && focus && html` autofocus`}`;
      return html`<div class="part ${part}"><label for="${id}">${phrases.dateParts[part]}</label>${
        part === "month"
          ? renderMonths(shown.month, calendar, attributes, context)
          : html`<input type="text" class="field digits" ${attributes} value="${writeDigits(shown[part], language)}" inputmode="numeric" dir="ltr" enterkeyhint="next">`
      }</div>`;
    })}</div>`,
  });
}

function orderOfParts(language: Language): readonly Part[] {
  return language === "zh" ? parts.toReversed() : parts;
}

function renderMonths(chosen: string, calendar: Calendar, attributes: Html, context: QuestionContext): Html {
  const names = monthNames(calendar, context.language);
  return html`<select class="field" ${attributes}><option value=""></option>${names.map(
    (name, position) =>
      html`<option value="${position + 1}"${chosen === String(position + 1) && html` selected`}>${name}</option>`,
  )}</select>`;
}

function shownParts(code: string, calendar: Calendar, context: QuestionContext): Parts {
  const [day, month, year] = parts.map((part) => context.valueOf(partField(code, calendar, part)));
  const stored = day === "" && month === "" && year === "" && calendarDayOf(calendar, context.valueOf(code));
  if (!stored) return { day, month, year };
  return { day: String(stored.day), month: String(stored.month), year: String(stored.year) };
}

function writeHint({ earliest, latest }: DateQuestion, calendar: Calendar, context: QuestionContext): string {
  const { phrases, language } = context;
  const from = earliest && writeDay(earliest, calendar, language);
  const to = latest && writeDay(latest, calendar, language);
  if (from && to) return phrases.dateBetween(from, to);
  if (from) return phrases.dateFrom(from);
  return to
    ? phrases.dateTo(to)
    : phrases.dateExample(writeDigits(nameDay(exampleDay, calendar, language), language));
}

const exampleDay = "1991-06-05";

function readDate({ code }: DateQuestion, reader: FormReader): void {
  const read = (["jalali", "gregorian"] as const).map((calendar) => readParts(code, calendar, reader));
  const filled = read.find(({ texts }) => texts.some((text) => text !== ""));
  reader.set(code, filled?.iso ?? null, filled?.iso ?? "");
  if (filled && filled.iso === undefined) reader.refuse(code, "not-a-date");
}

function readParts(code: string, calendar: Calendar, reader: FormReader) {
  const texts = parts.map((part) => {
    const field = partField(code, calendar, part);
    const posted = reader.posted(field);
    if (posted !== "") reader.raw[field] = posted;
    return posted.replace(/[\s\u200e\u200f]/g, "");
  });
  const [day, month, year] = texts.map((text) => readCount(toAsciiDigits(text)));
  return { texts, iso: isoDateOf(calendar, { day, month, year }) };
}

function readCount(digits: string): number {
  return /^\d{1,4}$/.test(digits) ? Number(digits) : Number.NaN;
}
