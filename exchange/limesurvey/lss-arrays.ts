import type { Draft, ImportBuilder } from "#exchange/import-builder";
import { type GridColumn, gridDrafts } from "#exchange/import-grid";
import { inEveryLanguage } from "#exchange/import-words";
import { givenAnswers, limitsOf, optionsFrom, type Shared, shuffled } from "#exchange/limesurvey/lss-options";
import type { LssAnswer, LssPart, LssQuestion } from "#exchange/limesurvey/lss-survey";
import { isWrittenSomewhere } from "#questionnaire/localised-text";
import type { Item } from "#questionnaire/question-parts";

function readItems(parts: readonly LssPart[], place: string, builder: ImportBuilder) {
  const list = parts.map(
    ({ text }, index): Item => ({ code: index + 1, text: builder.localise(text, place) }),
  );
  return { list, items: new Map(parts.map(({ code }, index) => [code, index + 1])) };
}

/** One answer a subquestion. */
export function readArray(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft[] {
  const { list, items } = readItems(source.parts, source.code, builder);
  const { options, codes } = optionsFrom(givenAnswers(source), source.code, builder);
  return gridDrafts(
    {
      shared,
      place: source.code,
      rows: list,
      items,
      columns: [{ name: "", title: {}, cell: "choice", options, codes }],
      isShuffled: Boolean(shuffled(source).isShuffled),
      nameColumn: () => source.code,
      nameCell: (row) => `${source.code}_${row}`,
    },
    builder,
  );
}

export function readNumbers(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft[] {
  const { list, items } = readItems(source.parts, source.code, builder);
  const total = Number(source.attributes.get("equals_num_value"));
  if (total > 0) return [{ question: { ...shared, type: "constantSum", items: list, total }, items }];
  return [{ question: { ...shared, type: "numericGrid", items: list, ...limitsOf(source) }, items }];
}

/** Several short texts under one question. */
export function readTexts(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft[] {
  if (source.attributes.get("numbers_only") === "1") return readNumbers(source, shared, builder);
  return gridDrafts(
    {
      shared,
      place: source.code,
      rows: [],
      items: new Map(),
      columns: source.parts.map(({ code, text }) => ({
        name: code,
        title: builder.localise(text, source.code),
        cell: "text",
      })),
      nameColumn: (column) => `${source.code}_${column}`,
      nameCell: (_, column) => `${source.code}_${column}`,
    },
    builder,
  );
}

/** Subquestions in two directions: texts, numbers or boxes in every cell. */
export function readTable(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft[] {
  const rows = readItems(
    source.parts.filter(({ scale }) => scale !== "1"),
    source.code,
    builder,
  );
  const across = source.parts.filter(({ scale }) => scale === "1");
  const isNumber = source.type === ":" || source.attributes.get("numbers_only") === "1";
  const names = new Map(across.map(({ code }, index) => [code, index + 1]));
  if (isNumber && source.attributes.get("multiflexible_checkbox") === "1") {
    const options = across.map(({ text }, index) => ({
      code: index + 1,
      label: builder.localise(text, source.code),
    }));
    const question = { ...shared, type: "multiGrid" as const, items: rows.list, options };
    return [{ question, items: rows.items, columns: names }];
  }
  const [min, max] = ["multiflexible_min", "multiflexible_max"].map((name) => {
    const limit = source.attributes.get(name);
    return limit && Number.isFinite(Number(limit)) ? Number(limit) : undefined;
  });
  const columns = across.map(
    ({ code, text }): GridColumn => ({
      name: code,
      title: builder.localise(text, source.code),
      cell: isNumber ? "number" : "text",
      ...(isNumber && min !== undefined && { min }),
      ...(isNumber && max !== undefined && { max }),
    }),
  );
  const drafts = gridDrafts(
    {
      shared,
      place: source.code,
      rows: rows.list,
      items: rows.items,
      columns,
      nameColumn: (column) => `${source.code}.*.${column}`,
      nameCell: (row, column) => `${source.code}_${row}_${column}`,
    },
    builder,
  );
  return drafts.length === 1 ? [{ ...drafts[0], columns: names }] : drafts;
}

/** Each subquestion judged on two scales. */
export function readDualScale(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft[] {
  const { list, items } = readItems(source.parts, source.code, builder);
  const side = (scale: string, header: string) => {
    const given: LssAnswer[] = source.answers.filter((answer) => answer.scale === scale);
    const title = builder.localise(source.words(header), source.code);
    const { options, codes } = optionsFrom(given, source.code, builder);
    return { title, options, codes };
  };
  const sides = [side("0", "dualscale_headerA"), side("1", "dualscale_headerB")];
  if (sides.some(({ options }) => options.length > 11 || options.length < 2)) {
    return gridDrafts(
      {
        shared,
        place: source.code,
        rows: list,
        items,
        columns: sides.map(({ title, options, codes }, at) => ({
          name: String(at),
          title,
          cell: "choice",
          options,
          codes,
        })),
        nameColumn: (column) => `${source.code}.*.${column}`,
        nameCell: (row, column) => `${source.code}_${row}_${column}`,
      },
      builder,
    );
  }
  const [first, second] = sides.map(({ title, options }, at) => ({
    title: isWrittenSomewhere(title) ? title : inEveryLanguage(String(at + 1)),
    points: options,
  }));
  return [
    {
      question: { ...shared, type: "dualScale", items: list, first, second },
      items,
      sides: sides.map(({ codes }) => codes),
    },
  ];
}
