import { type GridColumn, gridDrafts, type ImportGrid } from "#exchange/import-grid";
import { inEveryLanguage } from "#exchange/import-words";
import {
  type QsfDraft,
  type QsfItems,
  type QsfShared,
  readQsfItems,
  readQsfPoints,
} from "#exchange/qualtrics/qsf-lists";
import { isShuffledQsf } from "#exchange/qualtrics/qsf-order";
import { QsfQuestion } from "#exchange/qualtrics/qsf-schema";
import { localiseQsf, placeOf, type QsfContext } from "#exchange/qualtrics/qsf-texts";
import { isWritten, type LocalisedText } from "#questionnaire/localised-text";
import type { Item } from "#questionnaire/question-parts";

/** A matrix by what its cells hold: one answer, several, a number, a text, or a place between two words. */
export function readQsfMatrix(source: QsfQuestion, shared: QsfShared, context: QsfContext): QsfDraft[] {
  const rows = readQsfItems(source, context);
  if (source.Selector === "Bipolar") return readBipolar(source, rows, shared, context);
  const grid = { source, shared, rows };
  if (source.Selector === "TE" || source.Selector === "CS") {
    const cell = source.Selector === "CS" || isNumeric(source) ? ("number" as const) : ("text" as const);
    const columns = readQsfPoints(source, context).options.map(
      ({ code, label }): GridColumn => ({ name: String(code), title: label, cell }),
    );
    return withRows(rows, draftsOf(grid, columns, context));
  }
  const column = { ...choiceColumn(source, context), title: {} };
  if (source.Selector && !["Likert", "Profile"].includes(source.Selector))
    context.builder.note("changed", "type-changed", placeOf(source), { detail: `Matrix/${source.Selector}` });
  return withRows(rows, draftsOf(grid, [column], context));
}

function isNumeric({ Validation }: QsfQuestion): boolean {
  const { ContentType, Type } = (Validation?.Settings ?? {}) as { ContentType?: string; Type?: string };
  return ContentType === "ValidNumber" || Type === "ValidNumber";
}

function choiceColumn(source: QsfQuestion, context: QsfContext): GridColumn {
  const { options, codes } = readQsfPoints(source, context);
  const isMany = source.SubSelector === "MultipleAnswer";
  return { name: "", title: {}, cell: isMany ? "choices" : "choice", options, codes };
}

function draftsOf(
  { source, shared, rows }: { source: QsfQuestion; shared: QsfShared; rows: QsfItems },
  columns: GridColumn[],
  context: QsfContext,
): QsfDraft[] {
  const id = source.QuestionID;
  const grid: ImportGrid = {
    shared,
    place: placeOf(source),
    rows: rows.list,
    items: rows.items,
    columns,
    isShuffled: Boolean(isShuffledQsf(source, context).isShuffled),
    nameColumn: (column) => (column === "" ? id : `${id}#${column}`),
    nameCell: (row, column) => (column === "" ? `${id}/${row}` : `${id}#${column}/${row}`),
  };
  return gridDrafts(grid, context.builder);
}

/** Conditions and carry-forward belong to the rows, which every part of a divided table shows. */
function withRows(rows: QsfItems, drafts: QsfDraft[]): QsfDraft[] {
  return drafts.map((draft) => {
    if (!("items" in draft.question)) return draft;
    const { question } = draft;
    const carries = rows.carryForward && question.type !== "semanticDifferential";
    return {
      ...draft,
      conditions: rows.conditions,
      ...(carries && { question: { ...question, carryForward: rows.carryForward } }),
    } as QsfDraft;
  });
}

/** Several matrices over the same rows. */
export function readQsfSideBySide(source: QsfQuestion, shared: QsfShared, context: QsfContext): QsfDraft[] {
  const rows = readQsfItems(source, context);
  const columns = Object.entries(source.AdditionalQuestions ?? {}).flatMap(
    ([number, given]): GridColumn[] => {
      const read = QsfQuestion.safeParse({
        QuestionID: `${source.QuestionID}#${number}`,
        ...(given as object | null),
      });
      if (!read.success) return [];
      const column = read.data;
      const title = localiseQsf(column, column.QuestionText, (one) => one.QuestionText, context);
      if (column.Selector === "TE") return textColumns(column, number, title, context);
      return [{ ...choiceColumn(column, context), name: number, title }];
    },
  );
  return withRows(rows, draftsOf({ source, shared, rows }, columns, context));
}

/** A column of text fields has a field for each of its answers. */
function textColumns(
  column: QsfQuestion,
  number: string,
  title: LocalisedText,
  context: QsfContext,
): GridColumn[] {
  const cell = isNumeric(column) ? ("number" as const) : ("text" as const);
  const { options } = readQsfPoints(column, context);
  if (options.length < 2) return [{ name: number, title, cell }];
  return options.map(({ label }, at) => ({
    name: `${number}_${at + 1}`,
    title: joined(title, label),
    cell,
  }));
}

function joined(title: LocalisedText, label: LocalisedText): LocalisedText {
  return Object.fromEntries(
    Object.entries(title).map(([language, words]) => [
      language,
      [words, label[language as keyof LocalisedText]].filter(Boolean).join(": "),
    ]),
  );
}

/** `Cold:Warm` is written as one statement; both poles stand in it. */
function readBipolar(
  source: QsfQuestion,
  { list, items, conditions }: QsfItems,
  shared: QsfShared,
  context: QsfContext,
): QsfDraft[] {
  const { codes } = readQsfPoints(source, context);
  context.builder.note("changed", "type-changed", placeOf(source), { detail: "Matrix/Bipolar" });
  const poles = list
    .slice(0, 50)
    .map(({ code, text }) => ({ code, low: poleOf(text, 0), high: poleOf(text, 1) }));
  const steps = Math.min(11, Math.max(3, codes.size));
  const places = new Map([...codes.keys()].map((number, at) => [number, at + 1]));
  return [
    {
      question: { ...shared, type: "semanticDifferential", items: poles, steps },
      codes: places,
      items,
      conditions,
    },
  ];
}

function poleOf(text: Item["text"], side: 0 | 1): LocalisedText {
  const pole = Object.fromEntries(
    Object.entries(text).flatMap(([language, words]) => {
      const part = words.split(":")[side]?.trim();
      return part ? [[language, part]] : [];
    }),
  ) as LocalisedText;
  const isWhole = (Object.keys(text) as (keyof LocalisedText)[]).every((language) =>
    isWritten(pole, language),
  );
  return isWhole && Object.keys(pole).length > 0 ? pole : inEveryLanguage(side === 0 ? "−" : "+");
}
