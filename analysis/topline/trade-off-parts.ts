import { summariseConjoint } from "#analysis/conjoint/summarise-conjoint";
import { summariseMaxDiff } from "#analysis/maxdiff/summarise-maxdiff";
import { computeNps } from "#analysis/nps/compute-nps";
import { summarisePrices } from "#analysis/price/summarise-prices";
import { numbersOf } from "#analysis/topline/number-parts";
import { baseOfAny, type QuestionData } from "#analysis/topline/question-data";
import type { ToplinePart } from "#analysis/topline/topline-types";
import type { ConjointQuestion } from "#questionnaire/question-types/conjoint";
import type { MaxDiffQuestion } from "#questionnaire/question-types/max-diff";
import type { NpsQuestion } from "#questionnaire/question-types/nps";
import type { VanWestendorpQuestion } from "#questionnaire/question-types/van-westendorp";
import type { Variable } from "#questionnaire/variable";

/** Curves are drawn through so many prices at most. */
const mostPrices = 24;

export function describeNps(data: QuestionData<NpsQuestion>): ToplinePart {
  const { code } = data.question;
  const scores = numbersOf(data, code);
  const counted = baseOfAny(data, [code]);
  return {
    ...{ kind: "nps", id: code, title: null },
    ...counted,
    score: counted.base > 0 ? computeNps(scores) : null,
    counts: Array.from({ length: 11 }, (_, point) => scores.filter((score) => score === point).length),
  };
}

/** Versions whose designs differ are not one experiment: each has a part of its own. */
export function describeMaxDiff(
  data: QuestionData<MaxDiffQuestion>,
  variables: readonly Variable[],
): ToplinePart[] {
  const base = baseOfAny(data, answeredCodes(variables));
  return poolByDesign(data.versions).map(({ question, respondents }, place) => ({
    ...{ kind: "maxDiff", id: `${question.code} ${place}`, title: null },
    ...base,
    summary: summariseMaxDiff(question, respondents),
    labels: Object.fromEntries(question.items.map((item) => [item.code, item.text])),
  }));
}

export function describeConjoint(
  data: QuestionData<ConjointQuestion>,
  variables: readonly Variable[],
): ToplinePart[] {
  const base = baseOfAny(data, answeredCodes(variables));
  return poolByDesign(data.versions).map(({ question, respondents }, place) => ({
    ...{ kind: "conjoint", id: `${question.code} ${place}`, title: null },
    ...base,
    summary: question.design ? summariseConjoint(question, respondents) : null,
    attributes: question.attributes.map(({ code, text, levels }) => ({
      ...{ code, label: text },
      levels: Object.fromEntries(levels.map((level) => [level.code, level.label])),
    })),
  }));
}

export function describePrices(
  data: QuestionData<VanWestendorpQuestion>,
  variables: readonly Variable[],
): ToplinePart {
  const { question, versions } = data;
  const found = summarisePrices(
    question,
    versions.flatMap(({ respondents }) => respondents),
  );
  const price = found?.curves.price ?? new Float64Array();
  const places = evenPlaces(price.length);
  const take = (curve: Float64Array | null | undefined) => places.map((place) => curve?.[place] ?? 0);
  return {
    ...{ kind: "prices", id: question.code, title: null, unit: question.unit ?? {} },
    ...baseOfAny(data, answeredCodes(variables)),
    misordered: found?.misordered ?? 0,
    points: found && {
      cheapest: found.pointOfMarginalCheapness,
      optimal: found.optimalPrice,
      indifferent: found.indifferencePrice,
      dearest: found.pointOfMarginalExpensiveness,
    },
    prices: places.map((place) => price[place]),
    curves: {
      tooCheap: take(found?.curves.tooCheap),
      cheap: take(found?.curves.cheap),
      expensive: take(found?.curves.expensive),
      tooExpensive: take(found?.curves.tooExpensive),
    },
  };
}

/** Answers to the same design belong together, in whichever version of the questionnaire they were given. */
function poolByDesign<Q extends MaxDiffQuestion | ConjointQuestion>(
  versions: QuestionData<Q>["versions"],
): QuestionData<Q>["versions"] {
  const pooled = new Map<string, QuestionData<Q>["versions"][number]>();
  for (const { question, respondents } of versions) {
    const key = JSON.stringify(question.design ?? null);
    const known = pooled.get(key);
    pooled.set(key, {
      question: known?.question ?? question,
      respondents: [...(known?.respondents ?? []), ...respondents],
    });
  }
  return [...pooled.values()];
}

/** Which version of a design was given says nothing of whether the question was answered. */
function answeredCodes(variables: readonly Variable[]): string[] {
  return variables.filter(({ isDerived }) => !isDerived).map(({ code }) => code);
}

function evenPlaces(count: number): number[] {
  if (count <= mostPrices) return Array.from({ length: count }, (_, place) => place);
  return Array.from({ length: mostPrices }, (_, step) => Math.round((step * (count - 1)) / (mostPrices - 1)));
}
