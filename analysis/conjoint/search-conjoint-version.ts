import type { ConjointDesignOptions } from "#analysis/conjoint/conjoint-design-types";
import {
  type ConjointVersion,
  costOfVersion,
  createConjointVersion,
  type EarlierVersions,
  isUneven,
  setLevel,
  weighExchange,
  weighLevel,
} from "#analysis/conjoint/conjoint-version";
import { dealConcepts } from "#analysis/conjoint/deal-concepts";
import type { LevelIndex } from "#analysis/conjoint/index-levels";
import { nextInteger, nextUniform, type RandomSource } from "#analysis/random";

/** Moves tried for each level shown. */
const movesPerShowing = 50;
const firstTemperature = 6;
const lastTemperature = 0.2;

/**
 * One version of a conjoint design, by annealing.
 *
 * The cost is the sum over pairs of levels of squared counts, within the version plus over all versions so far: least
 * when all pairs are shown equally often. Added are the squared distance of each attribute's overlaps from what
 * balanced overlap wants, and for the concepts of a task the squared number of attributes in which two agree, so that
 * overlaps spread over tasks and attributes. Moves exchange an attribute's levels between two concepts, which keeps
 * every level's frequency; where prohibitions rule out equal frequencies, levels also change one by one.
 *
 * @param wanted overlaps a version is to have, by attribute.
 * @param earlier not changed.
 * Time O(moves x (attributes + concepts of a task)).
 */
export function searchConjointVersion(
  { tasks, concepts, prohibitions = [] }: ConjointDesignOptions,
  index: LevelIndex,
  wanted: Float64Array,
  earlier: EarlierVersions,
  source: RandomSource,
): { concepts: number[][]; cost: number } {
  const dealt = dealConcepts(index, tasks, concepts, earlier.pairs, source);
  const version = createConjointVersion(index, concepts, wanted, earlier, dealt);
  const moves = movesPerShowing * version.shown.length;
  const cooling = (lastTemperature / firstTemperature) ** (1 / moves);
  const mayChange = prohibitions.length > 0 || isUneven(version);
  let temperature = firstTemperature;
  for (let move = 0; move < moves; move++, temperature *= cooling) {
    if (mayChange && nextInteger(source, 3) === 0) tryLevel(version, dealt.length, temperature, source);
    else tryExchange(version, dealt.length, temperature, source);
  }
  return { concepts: readConcepts(version), cost: costOfVersion(version) };
}

function tryExchange(version: ConjointVersion, concepts: number, temperature: number, source: RandomSource) {
  const attributes = version.excess.length;
  const attribute = nextInteger(source, attributes);
  const a = nextInteger(source, concepts);
  const b = nextInteger(source, concepts);
  const levelA = version.shown[a * attributes + attribute];
  const levelB = version.shown[b * attributes + attribute];
  if (levelA === levelB || !isAllowed(version, a, levelB) || !isAllowed(version, b, levelA)) return;
  if (!isAccepted(weighExchange(version, attribute, a, b), temperature, source)) return;
  setLevel(version, attribute, a, levelB);
  setLevel(version, attribute, b, levelA);
}

function tryLevel(version: ConjointVersion, concepts: number, temperature: number, source: RandomSource) {
  const { index, shown, excess } = version;
  const attribute = nextInteger(source, excess.length);
  const concept = nextInteger(source, concepts);
  const first = index.offsets[attribute];
  const to = first + nextInteger(source, index.offsets[attribute + 1] - first);
  if (to === shown[concept * excess.length + attribute] || !isAllowed(version, concept, to)) return;
  if (!isAccepted(weighLevel(version, attribute, concept, to), temperature, source)) return;
  setLevel(version, attribute, concept, to);
}

function isAccepted(change: number, temperature: number, source: RandomSource): boolean {
  return change <= 0 || nextUniform(source) < Math.exp(-change / temperature);
}

function isAllowed({ index, shown, excess }: ConjointVersion, concept: number, level: number): boolean {
  for (const [attribute, other] of index.forbidden[level]) {
    if (shown[concept * excess.length + attribute] === index.offsets[attribute] + other) return false;
  }
  return true;
}

function readConcepts({ index, shown, excess }: ConjointVersion): number[][] {
  return Array.from({ length: shown.length / excess.length }, (_, concept) =>
    Array.from(excess, (__, at) => shown[concept * excess.length + at] - index.offsets[at]),
  );
}
