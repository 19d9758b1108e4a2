import type { Draft } from "#exchange/import-builder";
import { type GridColumn, gridDrafts } from "#exchange/import-grid";
import { importWords } from "#exchange/import-words";
import { isNumeric, numberLimits } from "#exchange/surveyjs/surveyjs-entry";
import {
  columnsAsChoices,
  type ReadContext,
  readChoices,
  readItems,
} from "#exchange/surveyjs/surveyjs-lists";
import { SurveyJsElement } from "#exchange/surveyjs/surveyjs-schema";
import type { Question } from "#questionnaire/model";

type Shared = Pick<Question, "code" | "text" | "help" | "isRequired">;

/** One answer a row, or with boxes several. */
export function readMatrix(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft[] {
  const columns = readChoices(columnsAsChoices(element.columns), element, context);
  const { list: rows, items, conditions } = readItems(element.rows ?? [], element, context);
  const order = element.rowOrder ?? element.rowsOrder;
  const isRequired = shared.isRequired || element.isAllRowRequired || element.eachRowRequired;
  const [draft, ...more] = gridDrafts(
    {
      shared: { ...shared, ...(isRequired && { isRequired: true }) },
      place: element.name,
      rows,
      items,
      columns: [
        {
          name: "",
          title: {},
          cell: element.cellType === "checkbox" ? "choices" : "choice",
          options: columns.list,
          codes: columns.codes,
        },
      ],
      isShuffled: order === "random",
      nameColumn: () => element.name,
      nameCell: (row) => `${element.name}.${row}`,
    },
    context.builder,
  );
  return draft ? [{ ...draft, optionConditions: conditions }, ...more] : [];
}

const columnRules = {
  visibleIf: "condition-left-out",
  enableIf: "condition-left-out",
  requiredIf: "condition-left-out",
  resetValueIf: "script-left-out",
  setValueIf: "script-left-out",
  setValueExpression: "script-left-out",
  totalType: "calculation-left-out",
  totalExpression: "calculation-left-out",
} as const;

/** Rules of a column stand under each of its cells; ours stand under questions and rows. */
function noteColumnRules(column: SurveyJsElement, table: string, { builder }: ReadContext): void {
  const place = `${table}.${column.name}`;
  for (const [key, code] of Object.entries(columnRules)) {
    const rule = (column as Record<string, unknown>)[key];
    if (typeof rule !== "string" || rule === "" || rule === "none") continue;
    if (code === "condition-left-out") builder.found.conditions += 1;
    builder.note("lost", code, place, { detail: `${key}: ${rule}` });
  }
  for (const { type } of column.validators ?? [])
    builder.note("lost", "validation-left-out", place, { detail: type });
}

function readGridColumns(element: SurveyJsElement, context: ReadContext): GridColumn[] {
  const { builder, texts } = context;
  return (element.columns ?? []).flatMap((given): GridColumn[] => {
    const bare = typeof given === "string" ? { name: given } : given;
    const read = SurveyJsElement.safeParse({ type: "dropdown", ...(bare as object) });
    if (!read.success) return [];
    const column = read.data;
    noteColumnRules(column, element.name, context);
    const cell =
      column.cellType && column.cellType !== "default" ? column.cellType : (element.cellType ?? "dropdown");
    const title = texts(column.title ?? column.name, element.name);
    const shared = { name: column.name, title, ...(column.isRequired && { isRequired: true }) };
    switch (cell) {
      case "dropdown":
      case "radiogroup":
      case "rating":
      case "checkbox":
      case "tagbox": {
        const choices = column.choices?.length ? column.choices : (column.rateValues ?? element.choices);
        const { list, codes } = readChoices(choices, element, context);
        const isMany = cell === "checkbox" || cell === "tagbox";
        if (list.length === 0) return [{ ...shared, cell: cell === "rating" ? "number" : "text" }];
        return [{ ...shared, cell: isMany ? "choices" : "choice", options: list, codes }];
      }
      case "boolean":
        return [
          {
            ...shared,
            cell: "choice",
            options: [
              { code: 1, label: importWords.yes },
              { code: 0, label: importWords.no },
            ],
            codes: new Map([
              ["true", 1],
              ["false", 0],
            ]),
          },
        ];
      case "comment":
        return [{ ...shared, cell: "longText" }];
      case "text":
        if (isNumeric(column)) return [{ ...shared, cell: "number", ...numberLimits(column) }];
        return [{ ...shared, cell: column.inputType === "date" ? "date" : "text" }];
      default:
        builder.note("lost", "type-left-out", element.name, { detail: `${column.name}: ${cell}` });
        return [];
    }
  });
}

export function readMatrixDropdown(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft[] {
  const { list: rows, items } = readItems(element.rows ?? [], element, context);
  const columns = readGridColumns(element, context);
  return gridDrafts(
    {
      shared,
      place: element.name,
      rows,
      items,
      columns,
      nameColumn: (column) => `${element.name}.*.${column}`,
      nameCell: (row, column) => `${element.name}.${row}.${column}`,
    },
    context.builder,
  );
}

/** Rows that respondents add themselves: its columns are asked once. */
export function readMatrixDynamic(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft[] {
  context.builder.note("lost", "loop-once", element.name);
  const columns = readGridColumns(element, context);
  return gridDrafts(
    {
      shared,
      place: element.name,
      rows: [],
      items: new Map(),
      columns,
      nameColumn: (column) => `${element.name}.${column}`,
      nameCell: (_, column) => `${element.name}.${column}`,
    },
    context.builder,
  );
}

/** Several short fields under one question. */
export function readMultipleText(element: SurveyJsElement, shared: Shared, context: ReadContext): Draft[] {
  const { texts } = context;
  const given = (element.items ?? []).flatMap((item) => {
    const read = SurveyJsElement.safeParse({ type: "text", ...(item as object | null) });
    return read.success ? [read.data] : [];
  });
  const titles = given.map(({ name, title }) => texts(title ?? name, element.name));
  if (given.length > 1 && given.every(isNumeric)) {
    const limits = numberLimits(given[0]);
    const areAlike = given.every((one) => JSON.stringify(numberLimits(one)) === JSON.stringify(limits));
    if (!areAlike) context.builder.note("lost", "validation-left-out", element.name, { detail: "min/max" });
    return [
      {
        question: {
          ...shared,
          type: "numericGrid",
          items: titles.map((text, place) => ({ code: place + 1, text })),
          ...(areAlike && limits),
        },
        items: new Map(given.map(({ name }, place) => [name, place + 1])),
      },
    ];
  }
  return gridDrafts(
    {
      shared,
      place: element.name,
      rows: [],
      items: new Map(),
      columns: given.map(
        (item, place): GridColumn => ({
          name: item.name,
          title: titles[place],
          cell: isNumeric(item) ? "number" : item.inputType === "date" ? "date" : "text",
          ...(isNumeric(item) && numberLimits(item)),
          ...(item.inputType === "email" && { format: "email" as const }),
          ...(item.inputType === "tel" && { format: "phone" as const }),
          ...(item.isRequired && { isRequired: true }),
        }),
      ),
      nameColumn: (column) => `${element.name}.${column}`,
      nameCell: (_, column) => `${element.name}.${column}`,
    },
    context.builder,
  );
}
