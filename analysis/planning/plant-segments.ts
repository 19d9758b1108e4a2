import { assertWholeNumber } from "#analysis/assert-whole-number";
import { type Column, createDataset, type Dataset } from "#analysis/dataset/dataset";
import { describeLatents, type Latent } from "#analysis/planning/describe-latents";
import { placeSegments } from "#analysis/planning/place-segments";
import {
  assertSegmentPlan,
  countVariables,
  type PlannedItem,
  type SegmentPlan,
} from "#analysis/planning/segment-plan";
import { createRandom, nextNormal, nextUniform, type RandomSource } from "#analysis/random";

export type PlantedSample = {
  /** One column a basis variable, coded as answers are. */
  dataset: Dataset;
  /** The codes of the columns, all of them. */
  basis: string[];
  /** The segment that each row was drawn from, from 0. */
  segments: Int32Array;
};

export type PlantOptions = {
  respondents: number;
  /** Whole number from 0. */
  seed: number;
  /** Which market of the same plan: another one has other items tell other segments apart. Default 0. */
  replicate?: number;
};

/**
 * Answers of a market that has segments: what a survey would bring in if the plan were true.
 *
 * A respondent belongs to a segment with the chance of its share. Behind every variable stands a normal trait: the
 * segment's mean, the person within the segment (standard deviation 1), the error of measurement and the person's
 * leaning to high answers. A rating cuts it at equal steps, a yes/no item where the wanted share says yes, and an
 * allocation turns the traits of its parts into weights, shares the total and rounds to what people write. Within a
 * segment the traits are independent but for the style.
 *
 * The first 100 rows of a larger sample are the sample of 100: sizes are compared on the same people.
 *
 * @throws AnalysisError from `assertSegmentPlan`; `invalid-argument` for the options.
 * Time O(respondents x variables + variables x 2^segments x segments²).
 * Source: the common factor design of Milligan & Cooper (1988, J. Classification 5, 181-204) with thresholds, as in
 * Dolnicar, Grün, Leisch & Schmidt (2014), J. Travel Research 53, 296-306.
 */
export function plantSegments(plan: SegmentPlan, options: PlantOptions): PlantedSample {
  assertSegmentPlan(plan);
  const { respondents, seed, replicate = 0 } = options;
  assertWholeNumber("respondents", respondents, 1);
  assertWholeNumber("seed", seed, 0);
  const k = plan.shares.length;
  const width = countVariables(plan.items);
  const places = placeSegments(createRandom(seed, [replicate, 0]), k, width, plan.discriminatingShare);
  const latents = describeLatents(plan, places);
  const source = createRandom(seed, [replicate, 1]);
  const segments = new Int32Array(respondents);
  const traits = new Float64Array(respondents * width);
  for (let row = 0; row < respondents; row++) {
    segments[row] = drawSegment(source, plan.shares);
    const leaning = nextNormal(source);
    for (let v = 0; v < width; v++) {
      const { means, noise, style } = latents[v];
      traits[row * width + v] = means[segments[row]] + noise * nextNormal(source) + style * leaning;
    }
  }
  const columns = answer(plan.items, latents, { traits, width, respondents });
  return { dataset: createDataset(columns), basis: columns.map(({ code }) => code), segments };
}

function drawSegment(source: RandomSource, shares: readonly number[]): number {
  let left = nextUniform(source);
  for (let segment = 0; segment < shares.length - 1; segment++) {
    left -= shares[segment];
    if (left < 0) return segment;
  }
  return shares.length - 1;
}

type Traits = { traits: Float64Array; width: number; respondents: number };

function answer(items: readonly PlannedItem[], latents: readonly Latent[], table: Traits): Column[] {
  let first = 0;
  return items.flatMap((item) => {
    const at = first;
    first += item.form === "allocation" ? item.parts : 1;
    if (item.form === "allocation") return shareOut(item, latents, table, at);
    const { code } = item;
    const values = item.form === "scale" ? rate(item, latents[at], table, at) : null;
    return [values ? { code, kind: "numeric", values } : sayYes(code, latents[at], table, at)];
  });
}

function rate(
  item: PlannedItem & { form: "scale" },
  { mean, deviation }: Latent,
  { traits, width, respondents }: Traits,
  at: number,
): Float64Array {
  const { points } = item;
  const centre = item.mean ?? (points + 1) / 2 + (points - 1) / 10;
  const spread = item.spread ?? (points - 1) / 4;
  return Float64Array.from({ length: respondents }, (_, row) => {
    const standing = (traits[row * width + at] - mean) / deviation;
    return Math.min(points, Math.max(1, Math.round(centre + spread * standing)));
  });
}

function sayYes(
  code: string,
  { threshold }: Latent,
  { traits, width, respondents }: Traits,
  at: number,
): Column {
  const indexes = Int16Array.from({ length: respondents }, (_, row) =>
    traits[row * width + at] > threshold ? 1 : 0,
  );
  return { code, kind: "categorical", indexes, categories: [0, 1] };
}

function shareOut(
  item: PlannedItem & { form: "allocation" },
  latents: readonly Latent[],
  { traits, width, respondents }: Traits,
  at: number,
): Column[] {
  const { parts, total = 100, spread = 1, code } = item;
  const step = item.step ?? total / 20;
  const columns = Array.from({ length: parts }, () => new Float64Array(respondents));
  const weights = new Float64Array(parts);
  for (let row = 0; row < respondents; row++) {
    for (let part = 0; part < parts; part++) {
      const { mean, deviation } = latents[at + part];
      weights[part] = Math.exp((spread * (traits[row * width + at + part] - mean)) / deviation);
    }
    roundShares(weights, Math.round(total / step)).forEach((steps, part) => {
      columns[part][row] = steps * step;
    });
  }
  return columns.map((values, part) => ({ code: `${code}_${part + 1}`, kind: "numeric", values }));
}

/** Whole steps in proportion to the weights: the largest remainders get what rounding down left over. */
function roundShares(weights: Float64Array, steps: number): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (weight / sum) * steps);
  const given = exact.map(Math.floor);
  const left = steps - given.reduce((total, part) => total + part, 0);
  const byRemainder = Array.from(exact.keys()).sort((a, b) => exact[b] - given[b] - (exact[a] - given[a]));
  for (const part of byRemainder.slice(0, left)) given[part]++;
  return given;
}
