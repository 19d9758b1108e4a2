import ExcelJS from "exceljs";
import { writeCsvRow } from "#datafile/csv-writer";
import { listTranslationRows } from "#questionnaire/translation-rows";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireDraft } from "#server/questionnaires/require-draft";
import { keyColumn, withEscape } from "#server/translations/translation-columns";

export type TranslationFormat = "csv" | "xlsx";

/** Every text of the draft, a row each: its key, its question, and a column for each language. */
export async function writeTranslationFile(
  viewer: Viewer,
  { studyId, format }: { studyId: string; format: TranslationFormat },
): Promise<Uint8Array> {
  const { definition } = await authorize(viewer, "study:read", (scope) => requireDraft(scope, studyId));
  const { languages } = definition;
  const heading = [keyColumn, "question", ...languages];
  const rows = listTranslationRows(definition).map(({ key, questionCode = "", pageCode = "", text }) => [
    key,
    questionCode || pageCode,
    ...languages.map((language) => withEscape(text[language] ?? "")),
  ]);
  if (format === "csv") {
    return new TextEncoder().encode(`\ufeff${[heading, ...rows].map((row) => writeCsvRow(row)).join("")}`);
  }
  return writeWorkbook(heading, rows, languages);
}

async function writeWorkbook(
  heading: readonly string[],
  rows: readonly string[][],
  languages: readonly string[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("translations", { views: [{ state: "frozen", ySplit: 1, xSplit: 2 }] });
  sheet.columns = heading.map((name, index) => ({ header: name, width: index < 2 ? 24 : 60 }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row);
  for (const [index, language] of languages.entries()) {
    const isRightToLeft = ["fa", "ar", "ckb", "ur"].includes(language);
    sheet.getColumn(index + 3).alignment = {
      wrapText: true,
      vertical: "top",
      readingOrder: isRightToLeft ? "rtl" : "ltr",
      horizontal: isRightToLeft ? "right" : "left",
    };
    sheet.getColumn(index + 3).protection = { locked: false };
  }
  // Keys and codes are locked without a password: they are what brings a text back to its place.
  await sheet.protect("", { selectLockedCells: true, formatColumns: true, formatRows: true });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
