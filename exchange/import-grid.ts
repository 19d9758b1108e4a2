import type { Draft, ImportBuilder } from "#exchange/import-builder";
import {
  isWritten,
  isWrittenSomewhere,
  type LocalisedText,
  languages,
  readText,
} from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import type { Item, Option } from "#questionnaire/question-parts";
import type { TextFormat } from "#questionnaire/question-types/text";

export type GridColumn = {
  /** The source's name for the column. */
  name: string;
  title: LocalisedText;
  cell: "choice" | "choices" | "number" | "text" | "longText" | "date";
  options?: Option[];
  codes?: ReadonlyMap<string, number>;
  isRequired?: boolean;
  min?: number;
  max?: number;
  format?: TextFormat;
};

export type ImportGrid = {
  shared: Pick<Question, "code" | "text" | "help" | "isRequired">;
  place: string;
  rows: Item[];
  /** Item codes by the source's name for a row. */
  items: ReadonlyMap<string, number>;
  columns: GridColumn[];
  isShuffled?: boolean;
  /** What the source calls a column, and a cell. */
  nameColumn: (column: string) => string;
  nameCell: (row: string, column: string) => string;
};

const mostPoints = 11;
const mostColumns = 12;

/**
 * A table of the source as questions of ours: its columns become grids where their cells are answered alike, and
 * what no grid of ours can hold is asked cell by cell.
 */
export function gridDrafts(grid: ImportGrid, builder: ImportBuilder): Draft[] {
  const { columns, shared, rows, items, place } = grid;
  const numbers = columns.filter(({ cell }) => cell === "number");
  const areNumbers = numbers.length === columns.length && columns.length <= mostColumns;
  if (columns.length > 0 && rows.length > 0 && areNumbers) {
    return [{ question: numberGrid(grid, numbers, builder), items }];
  }
  if (columns.length > 1) builder.note("changed", "grid-divided", place, { detail: String(columns.length) });
  const byColumn = columns.map((column): Draft[] => {
    const text = columns.length > 1 ? besideEachOther(shared.text, column.title) : shared.text;
    const isRequired = shared.isRequired || column.isRequired;
    const own = { ...shared, text, ...(isRequired && { isRequired: true }) };
    const options = column.options ?? [];
    const codes = column.codes ?? new Map();
    const name = grid.nameColumn(column.name);
    const shuffled = grid.isShuffled ? { isShuffled: true } : {};
    if (column.cell === "choices" && rows.length > 0)
      return [
        { name, question: { ...own, type: "multiGrid", items: rows, options, ...shuffled }, codes, items },
      ];
    if (column.cell === "choice" && options.length <= mostPoints && rows.length > 0)
      return [
        {
          name,
          question: { ...own, type: "likert", items: rows, points: options, ...shuffled },
          codes,
          items,
        },
      ];
    if (column.cell === "number" && rows.length > 0)
      return [{ name, question: { ...own, type: "numericGrid", items: rows, ...limitsOf(column) }, items }];
    return cellByCell(grid, column, own);
  });
  const isCellByCell = rows.length > 1 && byColumn.every((drafts) => drafts.length === rows.length);
  return isCellByCell ? rows.flatMap((_, row) => byColumn.map((drafts) => drafts[row])) : byColumn.flat();
}

function limitsOf({ min, max }: GridColumn): { min?: number; max?: number } {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function numberGrid(
  { shared, rows, isShuffled, place }: ImportGrid,
  columns: readonly GridColumn[],
  builder: ImportBuilder,
): Question {
  const [limits, ...others] = columns.map((column) => limitsOf(column));
  const areAlike = others.every((other) => other.min === limits.min && other.max === limits.max);
  if (!areAlike) builder.note("lost", "validation-left-out", place, { detail: "min/max" });
  const listed = columns.map(({ title }, place) => ({ code: place + 1, text: title }));
  return {
    ...shared,
    type: "numericGrid",
    items: rows,
    ...(columns.length > 1 && { columns: listed }),
    ...(areAlike && limits),
    ...(isShuffled && { isShuffled: true }),
  };
}

function cellByCell(grid: ImportGrid, column: GridColumn, own: ImportGrid["shared"]): Draft[] {
  const cells: { name: string; text: LocalisedText }[] =
    grid.rows.length === 0
      ? [{ name: grid.nameColumn(column.name), text: own.text }]
      : [...grid.items].flatMap(([row, code]) => {
          const item = grid.rows.find((one) => one.code === code);
          return item
            ? [{ name: grid.nameCell(row, column.name), text: besideEachOther(own.text, item.text) }]
            : [];
        });
  return cells.map(({ name, text }): Draft => {
    const shared = { ...own, text };
    const options = column.options ?? [];
    const codes = column.codes ?? new Map();
    switch (column.cell) {
      case "choice":
        return { name, question: { ...shared, type: "single", options, display: "dropdown" }, codes };
      case "choices":
        return { name, question: { ...shared, type: "multiple", options }, codes };
      case "number":
        return { name, question: { ...shared, type: "number", ...limitsOf(column) } };
      case "date":
        return { name, question: { ...shared, type: "date" } };
      case "longText":
        return { name, question: { ...shared, type: "longText" } };
      default:
        return {
          name,
          question: { ...shared, type: "text", ...(column.format && { format: column.format }) },
        };
    }
  });
}

const mostLength = 5000;

/** "What do you use? — At work", in the languages of the question; a number reads alike in all and adds none. */
export function besideEachOther(first: LocalisedText, second: LocalisedText): LocalisedText {
  const leading = isWrittenSomewhere(first) ? first : second;
  return Object.fromEntries(
    languages.flatMap((language) => {
      if (!isWritten(leading, language)) return [];
      const parts = [readText(first, language), readText(second, language)].filter((part) => part.trim());
      return [[language, parts.join(" — ").slice(0, mostLength)]];
    }),
  );
}
