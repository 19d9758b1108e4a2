import { AppError } from "#contracts/app-error";
import type { TranslationFileInput } from "#contracts/translations";
import { createCsvReader } from "#datafile/csv-reader";
import { QuestionnaireImportError } from "#exchange/import-report";
import type { Viewer } from "#server/auth/authorize";
import { readSheet } from "#server/exchange/read-sheet";
import { type SavedTranslations, saveTranslations } from "#server/translations/save-translations";
import { readTranslationTable } from "#server/translations/translation-columns";

/** Takes the texts of a file that was written here and filled in elsewhere. */
export async function readTranslationFile(
  viewer: Viewer,
  { studyId, original, fileName }: TranslationFileInput,
  bytes: Uint8Array,
): Promise<SavedTranslations> {
  const rows = fileName.toLowerCase().endsWith(".xlsx") ? await readWorkbook(bytes) : readCsv(bytes);
  const translations = readTranslationTable(rows);
  if (!translations) throw new AppError("translation-file-unreadable");
  if (translations.length === 0) return { changed: 0, problems: [] };
  return saveTranslations(viewer, { studyId, original, translations });
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  try {
    return await readSheet(bytes);
  } catch (error) {
    if (error instanceof QuestionnaireImportError) throw new AppError("translation-file-unreadable");
    throw error;
  }
}

function readCsv(bytes: Uint8Array): string[][] {
  // What spreadsheets call Unicode text begins so.
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes).replace(/^\ufeff/, "");
  const reader = createCsvReader({ onProblem: () => {} });
  const rows = [...reader.feed(text), ...reader.finish()];
  return [reader.header() ?? [], ...rows.map(({ cells }) => cells)];
}
