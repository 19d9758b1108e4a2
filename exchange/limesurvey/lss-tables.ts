import { XMLParser, XMLValidator } from "fast-xml-parser";
import { QuestionnaireImportError } from "#exchange/import-report";

/** A row of one of the file's tables: column name to text. */
export type LssRow = Readonly<Record<string, string>>;
export type LssTables = Readonly<Record<string, readonly LssRow[]>>;

/** The tables of a LimeSurvey structure file. Entities and document types are not read at all. */
export function readLssTables(text: string): { tables: LssTables; documentType: string } {
  // Words stand in CDATA, and may themselves hold anything.
  const bare = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  if (/<!(DOCTYPE|ENTITY)/i.test(bare)) throw new QuestionnaireImportError("not-xml");
  if (isTooDeep(bare)) throw new QuestionnaireImportError("too-deep");
  if (XMLValidator.validate(text) !== true) throw new QuestionnaireImportError("not-xml");
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

const mostDepth = 100;

function isTooDeep(markup: string): boolean {
  let depth = 0;
  for (const [, closes, ownEnd] of markup.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (closes) depth -= 1;
    else if (!ownEnd) depth += 1;
    if (depth > mostDepth) return true;
  }
  return false;
}

function readRow(row: unknown): LssRow {
  if (typeof row !== "object" || row === null) return {};
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, typeof value === "string" ? value : ""]),
  );
}
