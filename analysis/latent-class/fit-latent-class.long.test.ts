import { expect, test } from "vitest";
import { fitLatentClass } from "#analysis/latent-class/fit-latent-class";
import { buildLatentClassCase } from "#analysis/reference-data/latent-class-cases";
import reference from "./latent-class.reference.json";

for (const known of reference.cases) {
  test(`${known.id}: as good as an independent EM from hundreds of starts, or better, from fifty`, () => {
    const solution = fitLatentClass(buildLatentClassCase(known), { k: known.k, starts: 50, seed: 1 });
    expect(solution.logLikelihood).toBeGreaterThanOrEqual(known.logLikelihood - 1e-5);
    expect(solution.parameters).toBe(known.parameters);
    expect(solution.degreesOfFreedom).toBe(known.degreesOfFreedom);
    expect(solution.weightTotal).toBeCloseTo(known.n, 8);
    expect(solution.converged).toBe(true);
    expect(solution.classShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    if (solution.logLikelihood > known.logLikelihood + 1e-3) return;
    for (const criterion of ["aic", "aic3", "bic", "abic", "caic"] as const) {
      expect(Math.abs(solution[criterion] - known[criterion])).toBeLessThan(1e-4);
    }
    if (!known.isIdentified) return;
    expect(Math.abs(solution.iclBic - known.iclBic)).toBeLessThan(0.01);
    if (known.entropyR2 === null) expect(solution.entropyR2).toBeNull();
    else expect(solution.entropyR2).toBeCloseTo(known.entropyR2, 4);
    expect(solution.boundaryEstimates).toBe(known.boundaryEstimates);
    known.classShares.forEach((share, c) => {
      expect(Math.abs(solution.classShares[c] - share)).toBeLessThan(1e-4);
    });
    const probabilities = known.itemProbabilities as unknown as Record<string, Record<string, number[]>>;
    for (const [item, categories] of Object.entries(probabilities)) {
      for (const [category, byClass] of Object.entries(categories)) {
        byClass.forEach((probability, c) => {
          const found = solution.itemProbabilities[item][category][c];
          expect(Math.abs(found - probability)).toBeLessThan(1e-3);
        });
      }
    }
  });
}
