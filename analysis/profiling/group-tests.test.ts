import { expect, test } from "vitest";
import { testBartlett } from "#analysis/profiling/bartlett-test";
import { testBrownForsythe } from "#analysis/profiling/brown-forsythe";
import { computeMoments, splitAnswers } from "#analysis/profiling/compute-moments";
import { testKruskalWallis } from "#analysis/profiling/kruskal-wallis";
import { compareByTukey } from "#analysis/profiling/tukey-comparison";

// Origin: R 4.2.2 on these three groups: car 3.1 leveneTest (about medians), bartlett.test, kruskal.test,
// effectsize rank_epsilon_squared, TukeyHSD(aov()); sixteen digits, TukeyHSD's good to about 1e-8.
const groups = [
  [2, 4, 7, 9],
  [1, 1, 5, 8, 10, 3],
  [6, 2],
].map((values) => Float64Array.from(values));
const moments = groups.map((values) => {
  const { unweighted, mean, variance } = computeMoments({ values, weights: null });
  return { base: unweighted, mean, variance };
});

test("groups of even size have the mean of two answers as their median", () => {
  const found = testBrownForsythe(groups);
  expect(found?.f).toBeCloseTo(0.340909090909091, 12);
  expect(found?.pValue).toBeCloseTo(0.719921495051814, 12);
});

test("Bartlett, Kruskal-Wallis with ties and Tukey with unequal groups agree with R", () => {
  expect(testBartlett(moments)?.kSquared).toBeCloseTo(0.154608606426428, 12);
  expect(testBartlett(moments)?.pValue).toBeCloseTo(0.925608145213519, 12);
  const ranks = testKruskalWallis(groups);
  expect(ranks?.h).toBeCloseTo(0.376026995305166, 12);
  expect(ranks?.pValue).toBeCloseTo(0.828603522954718, 12);
  expect(ranks?.epsilonSquared).toBeCloseTo(0.0341842723004697, 12);
  const known = [
    [-0.833333333333334, -7.02808819860544, 5.36142153193877, 0.925814012550062],
    [-1.5, -9.81113578961758, 6.81113578961758, 0.871296272429214],
    [-0.666666666666666, -8.5024806349344, 7.16914730160107, 0.969477551112249],
  ];
  compareByTukey(moments).forEach(({ difference, low, high, pValue }, pair) => {
    [difference, low, high, pValue].forEach((figure, i) => {
      expect(figure).toBeCloseTo(known[pair][i], 6);
    });
  });
});

test("nothing that varies is nothing to test", () => {
  const flat = [Float64Array.of(3, 3), Float64Array.of(3, 3, 3)];
  expect(testKruskalWallis(flat)).toBeNull();
  expect(testBrownForsythe(flat)).toBeNull();
  expect(testKruskalWallis([Float64Array.of(1, 2), new Float64Array(0)])).toBeNull();
  const constant = { base: 3, mean: 2, variance: 0 };
  expect(testBartlett([constant, { ...constant, variance: 1 }])).toBeNull();
  expect(compareByTukey([constant, constant])).toEqual([]);
});

test("answers are split by group, without the missing, the unassigned and weights of 0", () => {
  const values = Float64Array.of(5, Number.NaN, 7, 8, 9);
  const split = splitAnswers(values, [0, 0, 1, -1, 1], 2, Float64Array.of(1, 1, 2, 1, 0));
  expect(split).toEqual([
    { values: Float64Array.of(5), weights: Float64Array.of(1) },
    { values: Float64Array.of(7), weights: Float64Array.of(2) },
  ]);
});

test("a large level does not swallow the variance, and equal answers have none", () => {
  const far = computeMoments({ values: Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 3), weights: null });
  expect(far.variance).toBeCloseTo(1, 9);
  const tenths = computeMoments({ values: new Float64Array(7).fill(0.1), weights: null });
  expect(tenths).toMatchObject({ variance: 0, linearisedVariance: 0 });
});
