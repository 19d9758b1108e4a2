import { fitLatentClass } from "#analysis/latent-class/fit-latent-class";
import type { ItemTable } from "#analysis/latent-class/latent-class-types";
import { createRandom, nextWord } from "#analysis/random";
import type { SegmentFitter } from "#analysis/stability/stability-types";

/**
 * Latent classes as a way of making segments for the stability check: the best of some starts on a sample, then
 * everyone to the most likely class.
 *
 * @param distinctRows the population's distinct answer patterns, one a row.
 * @param starts random starts a sample, the better half taken to convergence. Default 6.
 *
 * Time: one fit a sample.
 */
export function createLatentClassFitter(distinctRows: ItemTable, starts = 6): SegmentFitter {
  return (sample, k, { seed, path }) =>
    fitLatentClass(
      { table: distinctRows, weights: sample },
      {
        k,
        starts,
        polish: Math.ceil(starts / 2),
        moves: 0,
        // Segments settle long before the last digit of the likelihood does.
        tolerance: 1e-8,
        seed: nextWord(createRandom(seed, path)),
      },
    ).assignment;
}
