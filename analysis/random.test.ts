import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createRandom,
  nextInteger,
  nextNormal,
  nextUniform,
  nextWord,
  sampleWithoutReplacement,
  splitMix64,
} from "#analysis/random";

// Reference: xoshiro128starstar.c version 1.1, as recorded in the tests of rand_xoshiro (Rust), state 1, 2, 3, 4.
test("draws the published sequence of xoshiro128**", () => {
  const source = { state: Uint32Array.of(1, 2, 3, 4) };
  const expected = [
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ];
  expect(expected.map(() => nextWord(source))).toEqual(expected);
});

// Reference: rosettacode.org, "Pseudo-random numbers/Splitmix64", seed 1234567.
test("mixes the published sequence of SplitMix64", () => {
  const gamma = 0x9e3779b97f4a7c15n;
  const outputs = [0n, 1n, 2n].map((i) => splitMix64(BigInt.asUintN(64, 1234567n + i * gamma)));
  expect(outputs).toEqual([6457827717110365317n, 3203168211198807973n, 9817491932198370423n]);
});

test("a stream depends on its seed and path only", () => {
  const draw = (seed: number, path: number[]) =>
    Array.from({ length: 5 }, () => nextWord(source(seed, path)));
  const source = (seed: number, path: number[]) => createRandom(seed, path);
  expect(draw(7, [4, 2])).toEqual(draw(7, [4, 2]));
  const firsts = new Set<number>();
  for (let start = 0; start < 1000; start++) firsts.add(nextWord(createRandom(7, [4, start])));
  for (let seed = 0; seed < 1000; seed++) firsts.add(nextWord(createRandom(seed)));
  expect(firsts.size).toBe(2000);
});

test("uniform draws have the mean and variance of the uniform distribution", () => {
  const source = createRandom(1);
  const draws = Array.from({ length: 100_000 }, () => nextUniform(source));
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean).toBeCloseTo(0.5, 2);
  expect(variance).toBeCloseTo(1 / 12, 2);
  expect(Math.min(...draws.slice(0, 1000))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws.slice(0, 1000))).toBeLessThan(1);
});

test("normal draws have mean 0, variance 1 and no skew", () => {
  const source = createRandom(2);
  const draws = Array.from({ length: 100_000 }, () => nextNormal(source));
  const moment = (power: number) => draws.reduce((sum, x) => sum + x ** power, 0) / draws.length;
  expect(Math.abs(moment(1))).toBeLessThan(0.02);
  expect(Math.abs(moment(2) - 1)).toBeLessThan(0.02);
  expect(Math.abs(moment(3))).toBeLessThan(0.05);
});

test("whole numbers below n are equally likely", () => {
  const source = createRandom(3);
  const counts = new Array<number>(7).fill(0);
  for (let i = 0; i < 70_000; i++) counts[nextInteger(source, 7)]++;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test("a sample has no repeats and stays within its population", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 60 }), fc.nat(60), (seed, population, wanted) => {
      const size = Math.min(population, wanted);
      const sample = sampleWithoutReplacement(createRandom(seed), population, size);
      expect(new Set(sample).size).toBe(size);
      expect(sample.every((item) => item >= 0 && item < population)).toBe(true);
    }),
  );
});

test("refuses a seed that is not a whole number and a sample larger than its population", () => {
  expect(() => createRandom(0.5)).toThrow("invalid-argument");
  expect(() => createRandom(-1)).toThrow("invalid-argument");
  expect(() => sampleWithoutReplacement(createRandom(1), 3, 4)).toThrow("invalid-argument");
});
