import { AnalysisError } from "#analysis/analysis-error";
import type { ConjointDesignOptions, LevelPlace } from "#analysis/conjoint/conjoint-design-types";
import { findConcept } from "#analysis/conjoint/find-concept";
import { indexLevels } from "#analysis/conjoint/index-levels";

type Bound = [argument: string, value: number, least: number, most: number];

/**
 * Refuses options of which no design can be made.
 *
 * @throws AnalysisError `invalid-argument`: with `argument`, `value`, `least` and `most` for a number outside its bounds;
 *   with `argument` "prohibitions" and the `attribute` and `level`, counted from 1, for a prohibition of something that
 *   is not there or that bars a level from every concept; with `argument` "concepts" when too few different concepts
 *   are allowed to fill a task; with `argument` "tasks" when some level could not be shown.
 * Time O(levels x time to find one allowed concept).
 */
export function assertConjointOptions(options: Required<ConjointDesignOptions>): void {
  const { attributes, tasks, concepts, versions, starts, seed } = options;
  const bounds: Bound[] = [
    ["attributes", attributes.length, 2, 30],
    ...attributes.map((levels): Bound => ["levels", levels, 2, 50]),
    ["tasks", tasks, 1, 100],
    ["concepts", concepts, 2, 20],
    ["versions", versions, 1, 2000],
    ["starts", starts, 1, 1_000_000],
    ["seed", seed, 0, Number.MAX_SAFE_INTEGER],
  ];
  for (const [argument, value, least, most] of bounds) {
    if (Number.isSafeInteger(value) && value >= least && value <= most) continue;
    throw new AnalysisError("invalid-argument", "a number of the design is outside its bounds", {
      argument,
      value,
      least,
      most,
    });
  }
  assertProhibitions(options);
  if (versions * tasks * concepts < Math.max(...attributes)) {
    throw new AnalysisError("invalid-argument", "too few tasks to show every level once", {
      argument: "tasks",
      value: tasks,
    });
  }
}

function assertProhibitions({ attributes, concepts, prohibitions }: Required<ConjointDesignOptions>): void {
  const isThere = ([attribute, level]: LevelPlace) =>
    Number.isInteger(level) && level >= 0 && level < (attributes[attribute] ?? 0);
  for (const { a, b } of prohibitions) {
    if (!isThere(a)) throwProhibition("no such level", a);
    if (!isThere(b)) throwProhibition("no such level", b);
    if (a[0] === b[0]) throwProhibition("levels of one attribute never meet in a concept", a);
  }
  const index = indexLevels(attributes, prohibitions);
  const order = attributes.map((_, attribute) => attribute);
  const all = attributes.map((levels) => Array.from({ length: levels }, (_, level) => level));
  for (const place of index.places) {
    const [attribute, level] = place;
    const inOrder = [attribute, ...order.filter((other) => other !== attribute)];
    const levelsOf = (other: number) => (other === attribute ? [level] : all[other]);
    if (!findConcept(index, inOrder, levelsOf, () => true)) {
      throwProhibition("the prohibitions leave no concept with this level", place);
    }
  }
  let found = 0;
  const isEnough = findConcept(
    index,
    order,
    (attribute) => all[attribute],
    () => ++found >= concepts,
  );
  if (isEnough) return;
  throw new AnalysisError("invalid-argument", "fewer different concepts than a task shows", {
    argument: "concepts",
    value: concepts,
    least: 2,
    most: found,
  });
}

function throwProhibition(explanation: string, [attribute, level]: LevelPlace): never {
  throw new AnalysisError("invalid-argument", explanation, {
    argument: "prohibitions",
    attribute: attribute + 1,
    level: level + 1,
  });
}
