import { XMLParser, XMLValidator } from "fast-xml-parser";
import { QuestionnaireImportError } from "#exchange/import-report";

/** A row of one of the file's tables: column name to text. */
export type LssRow = Readonly<Record<string, string>>;
export type LssTables = Readonly<Record<string, readonly LssRow[]>>;

/** The tables of a LimeSurvey structure file. Entities and document types are not read at all. */
export function readLssTables(text: string): { tables: LssTables; documentType: string } {
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || XMLValidator.validate(text) !== true)
    throw new QuestionnaireImportError("not-xml");
  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    processEntities: false,
    trimValues: true,
    isArray: (_name, path) => typeof path === "string" && path.endsWith(".rows.row"),
  });
  const { document } = parser.parse(text) as { document?: Record<string, unknown> };
  const documentType = String(document?.LimeSurveyDocType ?? "");
  if (!document || documentType === "") throw new QuestionnaireImportError("not-this-tool", "limesurvey");
  const tables = Object.fromEntries(
    Object.entries(document).flatMap(([name, table]) => {
      const rows = (table as { rows?: { row?: unknown[] } } | null)?.rows?.row;
      return Array.isArray(rows) ? [[name, rows.map(readRow)]] : [];
    }),
  );
  return { tables, documentType };
}

function readRow(row: unknown): LssRow {
  if (typeof row !== "object" || row === null) return {};
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, typeof value === "string" ? value : ""]),
  );
}
