import { createImportBuilder } from "#exchange/import-builder";
import { type ImportedQuestionnaire, QuestionnaireImportError } from "#exchange/import-report";
import {
  buildOutlineQuestion,
  flagsOfLabel,
  type OutlineEntry,
  readTypeWord,
} from "#exchange/outline/outline-question";
import { toAsciiDigits } from "#i18n/digits";
import { type Language, type LocalisedText, languages } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";

const columnNames: Record<string, readonly string[]> = {
  page: ["page", "section", "صفحه", "بخش"],
  code: ["code", "name", "variable", "کد", "متغیر"],
  type: ["type", "نوع"],
  required: ["required", "mandatory", "اجباری", "الزامی"],
  options: ["options", "choices", "answers", "گزینه‌ها", "گزینه ها", "گویه‌ها"],
  text: ["text", "question", "label", "پرسش", "متن"],
};

/**
 * A questionnaire from a table with a heading row: a question a row, with code, type, text (one column a
 * language: `text_fa`, `text_en`), options (one a line, or split by `;` or `|`) and page.
 */
export function readOutlineTable(rows: readonly (readonly string[])[]): ImportedQuestionnaire {
  const [heading = [], ...body] = rows;
  const columns = heading.map(readHeading);
  if (!columns.some((column) => column?.field === "text"))
    throw new QuestionnaireImportError("not-this-tool", "outline");
  const builder = createImportBuilder("outline");
  const pages = new Map<string, Page>();
  body.forEach((row, index) => {
    const place = `row ${index + 2}`;
    const cell = (field: string) => row[columns.findIndex((column) => column?.field === field)]?.trim() ?? "";
    const localised = (field: string): LocalisedText => {
      const byLanguage: Partial<Record<Language, string>> = {};
      columns.forEach((column, at) => {
        if (column?.field === field && row[at]?.trim())
          byLanguage[column.language ?? scriptOf(row[at])] ??= row[at];
      });
      return builder.localise(byLanguage, place);
    };
    const text = localised("text");
    if (Object.keys(text).length === 0) {
      if (row.some((one) => one.trim() !== "")) builder.note("lost", "text-missing", place);
      return;
    }
    builder.found.questions += 1;
    const word = cell("type");
    const type = word ? readTypeWord(word) : undefined;
    if (word && !type) builder.note("lost", "type-became-text", place, { detail: word });
    const entry: OutlineEntry = { text, lines: readOptionCells(row, columns, builder.localise, place) };
    if (type) entry.type = type;
    if (/^(1|y|yes|true|بله|\*)$/i.test(toAsciiDigits(cell("required")))) entry.isRequired = true;
    const { question, codes } = buildOutlineQuestion(entry);
    const pageName = cell("page") || "1";
    const page = pages.get(pageName) ?? { code: builder.pageCode(`P${pages.size + 1}`), questions: [] };
    if (!pages.has(pageName) && Number.isNaN(Number(toAsciiDigits(pageName)))) {
      page.title = builder.localise({ [scriptOf(pageName)]: pageName }, place);
    }
    pages.set(pageName, page);
    page.questions.push(builder.take(cell("code") || `Q${index + 1}`, question, { codes }));
  });
  for (const page of pages.values()) builder.afterwards(() => builder.addPage(page));
  return builder.finish({ title: {} });
}

type TableColumn = { field: string; language?: Language };

function readHeading(name: string): TableColumn | undefined {
  const [, bare, tag] = /^(.*?)(?:[_\s:(]+([a-z]{2,3})\)?)?$/i.exec(name.trim().toLowerCase()) ?? [];
  const language = languages.find((one) => one === tag);
  const wanted = language ? bare.trim() : name.trim().toLowerCase();
  const field = Object.keys(columnNames).find((one) => columnNames[one].includes(wanted));
  return field ? { field, ...(language && { language }) } : undefined;
}

function scriptOf(text: string): Language {
  return /[\u0600-\u06ff]/.test(text) ? "fa" : "en";
}

function readOptionCells(
  row: readonly string[],
  columns: readonly (TableColumn | undefined)[],
  localise: (byLanguage: Partial<Record<Language, string>>, place: string) => LocalisedText,
  place: string,
): OutlineEntry["lines"] {
  const byLanguage = columns.flatMap((column, at) =>
    column?.field === "options" && row[at]?.trim()
      ? [{ language: column.language ?? scriptOf(row[at]), lines: splitOptions(row[at]) }]
      : [],
  );
  const longest = Math.max(0, ...byLanguage.map(({ lines }) => lines.length));
  return Array.from({ length: longest }, (_, index) => {
    const codes = byLanguage.map(({ lines }) => lines[index]?.code);
    const words = Object.fromEntries(
      byLanguage.map(({ language, lines }) => [language, lines[index]?.text ?? ""]),
    );
    const text = localise(words, place);
    const code = codes.find((one) => one !== undefined);
    return { ...(code && { code }), text, ...flagsOfLabel(text) };
  });
}

function splitOptions(cell: string): { code?: string; text: string }[] {
  const parts = /\n/.test(cell) ? cell.split(/\r?\n/) : cell.split(/\s*[;|؛]\s*/u);
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const coded = /^(\d{1,5})\s*[=:.)]\s*(.+)$/u.exec(toAsciiDigits(part));
      return coded ? { code: coded[1], text: part.slice(part.length - coded[2].length) } : { text: part };
    });
}
