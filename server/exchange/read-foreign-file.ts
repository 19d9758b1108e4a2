import { AppError } from "#contracts/app-error";
import type { ForeignFileInput } from "#contracts/exchange";
import { createCsvReader } from "#datafile/csv-reader";
import { type ImportedQuestionnaire, QuestionnaireImportError } from "#exchange/import-report";
import { readLss } from "#exchange/limesurvey/read-lss";
import { readOutline } from "#exchange/outline/read-outline";
import { readOutlineTable } from "#exchange/outline/read-outline-table";
import { readOwnFormat } from "#exchange/own/own-format";
import { readQsf } from "#exchange/qualtrics/read-qsf";
import { readSurveyJs } from "#exchange/surveyjs/read-surveyjs";
import { authorize, type Viewer } from "#server/auth/authorize";
import { decodeForeignText } from "#server/exchange/decode-foreign-text";
import { readSheet } from "#server/exchange/read-sheet";
import { requireDraft } from "#server/questionnaires/require-draft";

/**
 * What a file of another tool would become, with everything that was not understood. Nothing is stored: the
 * researcher looks at it first.
 */
export async function readForeignFile(
  viewer: Viewer,
  { studyId, fileName }: ForeignFileInput,
  bytes: Uint8Array,
): Promise<ImportedQuestionnaire> {
  await authorize(viewer, "questionnaire:edit", (scope) => requireDraft(scope, studyId));
  if (bytes.length === 0) throw new AppError("file-empty");
  try {
    return await readByKind(fileName.toLowerCase(), bytes);
  } catch (error) {
    if (!(error instanceof QuestionnaireImportError)) throw error;
    throw new AppError("foreign-file-unreadable", { reason: error.code, place: error.detail });
  }
}

async function readByKind(name: string, bytes: Uint8Array): Promise<ImportedQuestionnaire> {
  if (name.endsWith(".xlsx")) return readOutlineTable(await readSheet(bytes));
  const text = decodeForeignText(bytes);
  if (name.endsWith(".csv") || name.endsWith(".tsv")) return readOutlineTable(readCsv(text));
  if (/\.(lss|lsg|lsq|xml)$/.test(name) || text.trimStart().startsWith("<")) return readLss(text);
  if (name.endsWith(".qsf")) return readQsf(text);
  // SurveyJS publishes its examples as scripts that hold the form.
  if (/\.(json|js|ts)$/.test(name) || text.trimStart().startsWith("{")) return readJson(text);
  return readOutline(text);
}

/** Every tool's JSON has a mark of its own. */
function readJson(text: string): ImportedQuestionnaire {
  if (/"format"\s*:\s*"bakhsh-questionnaire"/.test(text)) return readOwnFormat(text);
  return /"SurveyElements"\s*:/.test(text) ? readQsf(text) : readSurveyJs(text);
}

function readCsv(text: string): string[][] {
  const reader = createCsvReader({ onProblem: () => {} });
  const rows = [...reader.feed(text), ...reader.finish()];
  return [reader.header() ?? [], ...rows.map(({ cells }) => cells)];
}
