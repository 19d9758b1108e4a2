import ExcelJS from "exceljs";
import { QuestionnaireImportError } from "#exchange/import-report";
import { unpackedSize } from "#server/exchange/unpacked-size";

const mostRows = 5000;
const mostColumns = 60;
const mostUnpackedBytes = 100_000_000;

/** The texts of the first sheet of a workbook, row by row. */
export async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  const size = unpackedSize(bytes);
  if (size === undefined) throw new QuestionnaireImportError("not-this-tool", "xlsx");
  if (size > mostUnpackedBytes) throw new QuestionnaireImportError("too-deep", "xlsx");
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    throw new QuestionnaireImportError("not-this-tool", "xlsx");
  }
  const [sheet] = workbook.worksheets;
  const rows: string[][] = [];
  sheet?.eachRow({ includeEmpty: false }, (row, number) => {
    if (number > mostRows) return;
    const cells = Array.from(
      { length: Math.min(row.cellCount, mostColumns) },
      (_, index) => row.getCell(index + 1).text,
    );
    rows.push(cells.map((cell) => String(cell ?? "")));
  });
  return rows;
}
