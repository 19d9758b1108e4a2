import { AnalysisError } from "#analysis/analysis-error";

/** A generator's state: four 32-bit words. Plain data, so it can be copied to a worker. */
export type RandomSource = { readonly state: Uint32Array };

const WORD = (1n << 64n) - 1n;
const GOLDEN_GAMMA = 0x9e3779b97f4a7c15n;

/**
 * A stream of random numbers that depends on the seed and the path, and on nothing else.
 *
 * Answers "which numbers does start 7 of the 4-cluster fit use?": `createRandom(seed, [4, 7])`,
 * the same on one thread or eight. Streams with different paths are independent for practical purposes.
 *
 * @param seed whole number from 0 to 2^53 - 1.
 * @param path whole numbers that name the stream, for example [clusters, start].
 * @throws AnalysisError `invalid-argument` when a number is not a safe whole number of at least 0.
 *
 * Time O(path). Source: xoshiro128** 1.1 (Blackman & Vigna 2018, prng.di.unimi.it), its four words drawn
 * from SplitMix64 (Steele, Lea & Flood 2014) as its authors advise.
 */
export function createRandom(seed: number, path: readonly number[] = []): RandomSource {
  let key = 0n;
  for (const part of [seed, ...path]) {
    if (!Number.isSafeInteger(part) || part < 0) {
      throw new AnalysisError("invalid-argument", "a seed is a whole number of at least 0", {
        argument: "seed",
        value: part,
      });
    }
    key = splitMix64((key ^ BigInt(part)) & WORD);
  }
  const first = splitMix64(key);
  const second = splitMix64((key + GOLDEN_GAMMA) & WORD);
  return {
    state: new Uint32Array([
      Number(first & 0xffffffffn),
      Number(first >> 32n),
      Number(second & 0xffffffffn),
      Number(second >> 32n),
    ]),
  };
}

/**
 * The output of SplitMix64 for one state: a mixing of 64 bits in which every input bit moves half the output bits.
 *
 * @param state 64-bit word; the next state of the sequence is `state + 0x9e3779b97f4a7c15`.
 * Time O(1). Source: Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators".
 */
export function splitMix64(state: bigint): bigint {
  let word = (state + GOLDEN_GAMMA) & WORD;
  word = ((word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n) & WORD;
  word = ((word ^ (word >> 27n)) * 0x94d049bb133111ebn) & WORD;
  return word ^ (word >> 31n);
}

/**
 * The next 32 random bits, as a whole number from 0 to 2^32 - 1. Changes the source.
 * Time O(1). Source: Blackman & Vigna, xoshiro128starstar.c (public domain).
 */
export function nextWord({ state }: RandomSource): number {
  const scrambled = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0;
  const shifted = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate(state[3], 11);
  return scrambled;
}

/** The next number from 0 (included) to 1 (not included), with 53 random bits. Changes the source. Time O(1). */
export function nextUniform(source: RandomSource): number {
  const high = nextWord(source) >>> 5;
  const low = nextWord(source) >>> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

/**
 * A whole number from 0 to `below` - 1, each equally likely. Changes the source.
 *
 * @param below whole number from 1 to 2^32.
 * Expected time O(1): values that would favour small numbers are rejected and drawn again.
 */
export function nextInteger(source: RandomSource, below: number): number {
  const limit = 4294967296 - (4294967296 % below);
  let word = nextWord(source);
  while (word >= limit) word = nextWord(source);
  return word % below;
}

/**
 * A draw from the standard normal distribution. Changes the source.
 * Expected time O(1). Source: Marsaglia's polar method (1964), one value of the pair kept.
 */
export function nextNormal(source: RandomSource): number {
  for (;;) {
    const x = 2 * nextUniform(source) - 1;
    const y = 2 * nextUniform(source) - 1;
    const radius = x * x + y * y;
    if (radius > 0 && radius < 1) return x * Math.sqrt((-2 * Math.log(radius)) / radius);
  }
}

/**
 * `size` different whole numbers from 0 to `population` - 1, every subset and order equally likely.
 *
 * @throws AnalysisError `invalid-argument` when size exceeds population.
 * Time and memory O(population). Source: Fisher-Yates shuffle, stopped after `size` steps.
 */
export function sampleWithoutReplacement(source: RandomSource, population: number, size: number): Int32Array {
  if (size > population) {
    throw new AnalysisError("invalid-argument", "a sample cannot exceed its population", {
      population,
      size,
    });
  }
  const items = Int32Array.from({ length: population }, (_, i) => i);
  for (let i = 0; i < size; i++) {
    const other = i + nextInteger(source, population - i);
    const kept = items[other];
    items[other] = items[i];
    items[i] = kept;
  }
  return items.slice(0, size);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
