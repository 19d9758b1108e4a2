import { meanPoint, numbersOf } from "#analysis/topline/number-parts";
import { baseOfAny, type QuestionData } from "#analysis/topline/question-data";
import { countChoices, countYes } from "#analysis/topline/share-parts";
import type { GridRow, MeanPoint, PairsPart, ToplinePart } from "#analysis/topline/topline-types";
import type { LocalisedText } from "#questionnaire/localised-text";
import { itemVariable, type Option } from "#questionnaire/question-parts";
import { type DualScaleQuestion, dualVariable } from "#questionnaire/question-types/dual-scale";
import type { MultiGridQuestion } from "#questionnaire/question-types/multi-grid";
import type { Variable } from "#questionnaire/variable";

/** Items by points: the share of each point, and the mean of the codes. */
export function describeScaleGrid(data: QuestionData, variables: readonly Variable[]): ToplinePart {
  const columns = unionOfOptions(variables);
  return {
    ...{ kind: "grid", id: data.question.code, title: null },
    ...baseOfAny(data, codesOf(variables)),
    columns,
    rows: variables.map((variable): GridRow => {
      const { base, categories } = countChoices(data, variable.code);
      const counts = new Map(categories.map(({ category, count }) => [category, count]));
      return {
        ...{ id: variable.code, label: variable.label, isReversed: variable.isReversed },
        base: base.unweighted,
        shares: columns.map(({ code }) => share(counts.get(code) ?? 0, base.unweighted)),
        mean: meanPoint(numbersOf(data, variable.code)).mean,
      };
    }),
    hasMeans: true,
  };
}

/** Items by options, of which several may have been ticked. */
export function describeMultiGrid(
  data: QuestionData<MultiGridQuestion>,
  variables: readonly Variable[],
): ToplinePart {
  const { question, versions } = data;
  const items = versions.flatMap((version) => version.question.items);
  const options = versions.flatMap((version) => version.question.options);
  const codes = [...new Set(variables.map(({ optionCode = 0 }) => optionCode))];
  const stored = [...new Set(variables.map(({ storedIn = "" }) => storedIn))];
  return {
    ...{ kind: "grid", id: question.code, title: null },
    ...baseOfAny(data, codesOf(variables)),
    columns: codes.map((code) => ({
      code,
      label: options.find((option) => option.code === code)?.label ?? {},
    })),
    rows: stored.map((storedIn): GridRow => {
      const own = variables.filter((variable) => variable.storedIn === storedIn);
      const counts = new Map(own.map(({ code, optionCode = 0 }) => [optionCode, countYes(data, code)]));
      return {
        id: storedIn,
        label: items.find((item) => itemVariable(question.code, item.code) === storedIn)?.text ?? {},
        isReversed: false,
        base: Math.max(0, ...[...counts.values()].map(({ base }) => base)),
        shares: codes.map((code) => {
          const counted = counts.get(code);
          return counted ? share(counted.count, counted.base) : null;
        }),
        mean: null,
      };
    }),
    hasMeans: false,
  };
}

/** Two means an item, such as how important it is and how content people are with it. */
export function describeDualScale(
  data: QuestionData<DualScaleQuestion>,
  variables: readonly Variable[],
): ToplinePart {
  const { question, versions } = data;
  const items = new Map(
    versions.flatMap((version) => version.question.items.map((item) => [item.code, item.text] as const)),
  );
  const known = new Set(codesOf(variables));
  const codes = variables
    .flatMap(({ options }) => options.map(({ code }) => code))
    .filter((code) => code >= 0);
  const mean = (variable: string): MeanPoint =>
    known.has(variable)
      ? withoutMedian(meanPoint(numbersOf(data, variable)))
      : { base: 0, mean: null, low: null, high: null };
  return {
    ...{ kind: "pairs", id: question.code, title: null },
    ...baseOfAny(data, [...known]),
    sides: [question.first.title, question.second.title],
    range: [Math.min(...codes), Math.max(...codes)],
    rows: [...items].map(([code, label]): PairsPart["rows"][number] => ({
      id: String(code),
      label,
      points: [
        mean(dualVariable(question.code, code, "first")),
        mean(dualVariable(question.code, code, "second")),
      ],
    })),
  };
}

function withoutMedian({ base, mean, low, high }: MeanPoint): MeanPoint {
  return { base, mean, low, high };
}

function unionOfOptions(variables: readonly Variable[]): { code: number; label: LocalisedText }[] {
  const byCode = new Map<number, Option>();
  for (const option of variables.flatMap(({ options }) => options)) {
    if (option.code >= 0 && !byCode.has(option.code)) byCode.set(option.code, option);
  }
  return [...byCode.values()].map(({ code, label }) => ({ code, label })).sort((a, b) => a.code - b.code);
}

function share(count: number, base: number): number | null {
  return base > 0 ? count / base : null;
}

function codesOf(variables: readonly Variable[]): string[] {
  return variables.map(({ code }) => code);
}
