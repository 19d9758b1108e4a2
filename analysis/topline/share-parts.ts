import { type Column, findColumn } from "#analysis/dataset/dataset";
import { buildTopline, type CategoricalTopline } from "#analysis/descriptive/build-topline";
import { computeProportionInterval } from "#analysis/descriptive/proportion-interval";
import {
  baseOfAny,
  missingIn,
  type QuestionData,
  type WrittenAnswers,
} from "#analysis/topline/question-data";
import type { ShareRow, ToplinePart } from "#analysis/topline/topline-types";
import type { LocalisedText } from "#questionnaire/localised-text";
import { quizCorrectVariable } from "#questionnaire/question-types/quiz";
import type { Variable } from "#questionnaire/variable";

/** Beyond so many options only the most frequent are shown. */
const mostRows = 15;

/** How often each option was chosen; a long list by its most frequent ones and the rest. */
export function describeShares(
  data: QuestionData,
  variable: Variable,
  title: LocalisedText | null = null,
): ToplinePart {
  const topline = countChoices(data, variable.code);
  const base = topline.base.unweighted;
  const labels = new Map(variable.options.map((option) => [option.code, option.label]));
  const inOrder = new Map(variable.options.map((option, place) => [option.code, place]));
  const rows = topline.categories
    .map(({ category, count }) => shareRow(category, labels.get(category) ?? {}, count, base))
    .sort((a, b) => (inOrder.get(a.code) ?? Infinity) - (inOrder.get(b.code) ?? Infinity));
  const isLong = rows.length > mostRows;
  const listed = isLong ? [...rows].sort((a, b) => b.count - a.count) : rows;
  const hidden = isLong ? listed.slice(mostRows).filter(({ count }) => count > 0) : [];
  const left = hidden.reduce((sum, { count }) => sum + count, 0);
  return {
    ...{ kind: "shares", id: variable.code, title, base },
    missing: missingIn(findColumn(data.dataset, variable.code)),
    rows: listed.slice(0, mostRows).filter(({ count }) => !isLong || count > 0),
    rest: hidden.length > 0 ? { options: hidden.length, count: left, share: left / base } : null,
    ...{ isOrdered: variable.level === "ordinal", isMultiple: false, correct: null },
  };
}

/** The words that an address or a rule put into a hidden variable, the most frequent first. */
export function describeWords(id: string, { base, missing, counts }: WrittenAnswers): ToplinePart {
  const found = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const left = found.slice(mostRows).reduce((sum, [, count]) => sum + count, 0);
  return {
    ...{ kind: "shares", id, title: null, base, missing },
    rows: found
      .slice(0, mostRows)
      .map(([words, count], place) => shareRow(place + 1, { fa: words, en: words }, count, base)),
    rest: left > 0 ? { options: found.length - mostRows, count: left, share: left / base } : null,
    ...{ isOrdered: false, isMultiple: false, correct: null },
  };
}

/** One bar an option, each of all who answered. */
export function describeChosen(
  data: QuestionData,
  variables: readonly Variable[],
  { id, title = null }: { id: string; title?: LocalisedText | null },
): ToplinePart {
  return {
    ...{ kind: "shares", id, title },
    ...baseOfAny(
      data,
      variables.map(({ code }) => code),
    ),
    rows: variables.map(({ code, optionCode = 0, label }) => {
      const { base, count } = countYes(data, code);
      return shareRow(optionCode, label, count, base);
    }),
    ...{ rest: null, isOrdered: false, isMultiple: true, correct: null },
  };
}

/** The options of a quiz, and how many chose the right one; time that has run out is an answer. */
export function describeQuiz(data: QuestionData, variable: Variable): ToplinePart {
  const part = describeShares(data, variable);
  const { base, count } = countYes(data, quizCorrectVariable(data.question.code));
  return part.kind === "shares" ? { ...part, correct: shareRow(1, {}, count, base) } : part;
}

export function countYes(data: QuestionData, code: string): { base: number; count: number } {
  const { base, categories } = countChoices(data, code);
  return { base: base.unweighted, count: categories.find(({ category }) => category === 1)?.count ?? 0 };
}

export function shareRow(code: number, label: LocalisedText, count: number, base: number): ShareRow {
  if (base === 0) return { code, label, count, share: null, low: null, high: null };
  return { code, label, count, share: count / base, ...computeProportionInterval(count, base) };
}

export function countChoices({ dataset }: QuestionData, code: string): CategoricalTopline {
  const column: Column = findColumn(dataset, code);
  const [topline] = buildTopline({ ...dataset, columns: [column] }, [code]);
  if (topline.kind !== "categorical") throw new Error(`${code} is no choice`);
  return topline;
}
