import { findColumn } from "#analysis/dataset/dataset";
import { storeMissingReason } from "#analysis/dataset/missing-reasons";
import { meanPoint, numbersOf } from "#analysis/topline/number-parts";
import { baseOfAny, type QuestionData, unitOf } from "#analysis/topline/question-data";
import { shareRow } from "#analysis/topline/share-parts";
import type { ToplinePart } from "#analysis/topline/topline-types";
import type { Variable } from "#questionnaire/variable";

/** The mean place of each option among those who gave it one, and how often it came first. */
export function describeRanking(data: QuestionData, variables: readonly Variable[]): ToplinePart {
  const codes = variables.map(({ code }) => code);
  const ranks = variables.map(({ code }) => numbersOf(data, code));
  const hasRanked = anyGiven(ranks);
  return {
    ...{ kind: "means", id: data.question.code, title: null, measure: "rank", unit: null },
    ...baseOfAny(data, codes),
    rows: variables.map(({ code, label }, index) => {
      const shown = wasAsked(data, code);
      const couldBeFirst = hasRanked.map((given, row) => given && shown(row));
      const base = couldBeFirst.filter(Boolean).length;
      const first = ranks[index].filter((rank) => rank === 1).length;
      return { id: code, label, ...meanPoint(ranks[index]), first: shareRow(1, label, first, base) };
    }),
  };
}

/** What each item got on average; an item left empty by someone who shared out the whole got nothing. */
export function describeAllocation(data: QuestionData, variables: readonly Variable[]): ToplinePart {
  const codes = variables.map(({ code }) => code);
  const amounts = variables.map(({ code }) => numbersOf(data, code));
  const hasShared = anyGiven(amounts);
  return {
    ...{
      kind: "means",
      id: data.question.code,
      title: null,
      measure: "allocation",
      unit: unitOf(data.question),
    },
    ...baseOfAny(data, codes),
    rows: variables.map(({ code, label }, index) => {
      const shown = wasAsked(data, code);
      const given = amounts[index].map((amount, row) =>
        Number.isNaN(amount) && hasShared[row] && shown(row) ? 0 : amount,
      );
      return { id: code, label, ...meanPoint(given), first: null };
    }),
  };
}

export function describeNumberGrid(data: QuestionData, variables: readonly Variable[]): ToplinePart {
  return {
    ...{ kind: "means", id: data.question.code, title: null, measure: "number", unit: unitOf(data.question) },
    ...baseOfAny(
      data,
      variables.map(({ code }) => code),
    ),
    rows: variables.map(({ code, label }) => ({
      ...{ id: code, label, first: null },
      ...meanPoint(numbersOf(data, code)),
    })),
  };
}

function anyGiven(columns: readonly Float64Array[]): boolean[] {
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    columns.some((values) => !Number.isNaN(values[row])),
  );
}

function wasAsked({ dataset }: QuestionData, code: string): (row: number) => boolean {
  const reasons = findColumn(dataset, code).missingReasons;
  return (row) => reasons?.[row] !== storeMissingReason("notAsked");
}
