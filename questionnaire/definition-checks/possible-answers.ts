import type { Condition } from "#questionnaire/condition";
import type { ComparedAs } from "#questionnaire/definition-checks/check-comparison";
import {
  answered,
  boundsOf,
  type Domain,
  emptied,
  keepCodes,
  keepCount,
  keepRange,
  settle,
  unite,
  wholeDomain,
  writeDomain,
} from "#questionnaire/definition-checks/possible-values";

/**
 * What is still possible for the variables that conditions have spoken of. A variable that is not named can
 * be anything. Under two names joined by a space stands how their numbers compare: -1, 0 or 1.
 */
export type Possible = ReadonlyMap<string, Domain>;

export type Compared = ReadonlyMap<string, ComparedAs>;

export const everythingPossible: Possible = new Map();

/**
 * What is possible where the condition holds, as alternatives; none when it cannot hold. It never calls
 * possible answers impossible, and gives the condition the benefit of the doubt.
 */
export function narrow(condition: Condition, possible: readonly Possible[], compared: Compared): Possible[] {
  return fewer(narrowTo(condition, true, possible, compared));
}

/** What is possible where the condition does not hold. */
export function narrowByNot(
  condition: Condition,
  possible: readonly Possible[],
  compared: Compared,
): Possible[] {
  return fewer(narrowTo(condition, false, possible, compared));
}

/** The variables were not asked, or their answers are there for certain. */
export function settleVariables(
  ways: readonly Possible[],
  variables: readonly string[],
  isEmpty: boolean,
  compared: Compared,
): Possible[] {
  if (variables.length === 0) return [...ways];
  return ways.flatMap((way) => {
    const settled = new Map(way);
    for (const variable of variables) {
      const domain = way.get(variable) ?? wholeDomain(compared.get(variable));
      if (!domain) continue;
      const next = isEmpty ? emptied(domain) : settle(answered(domain));
      if (!next) return [];
      settled.set(variable, next);
    }
    return [settled];
  });
}

/** Keeps what is still read. */
export function forget(ways: readonly Possible[], isRead: (variable: string) => boolean): Possible[] {
  const kept = ways.map((way) => {
    const dropped = [...way.keys()].filter((name) => !name.split(" ").every(isRead));
    if (dropped.length === 0) return way;
    const left = new Map(way);
    for (const name of dropped) left.delete(name);
    return left;
  });
  const left = fewer(kept);
  return left.length > 4 ? merge(left) : left;
}

/** More alternatives are not told apart: what they have in common is kept, so that nothing possible is lost. */
const mostAlternatives = 16;

function fewer(ways: readonly Possible[]): Possible[] {
  if (ways.length < 2) return [...ways];
  const apart = [...new Map(ways.map((way) => [keyOf(way), way])).values()];
  if (apart.length <= mostAlternatives) return apart;
  const left = merge(apart);
  return left.length > mostAlternatives ? [left.reduce(whatBothKeep)] : left;
}

/** Alternatives that differ in one variable alone are one alternative. */
function merge(ways: readonly Possible[]): Possible[] {
  let left = [...ways];
  for (const variable of differing(ways)) {
    if (left.length < 2) break;
    const merged = new Map<string, Possible>();
    for (const way of left) {
      const key = keyOf(way, variable);
      const other = merged.get(key);
      merged.set(key, other ? whatBothKeep(other, way) : way);
    }
    left = [...merged.values()];
  }
  return left;
}

function differing(ways: readonly Possible[]): Set<string> {
  const [first, ...others] = ways;
  const found = new Set<string>();
  for (const way of others) for (const [name, domain] of way) if (first.get(name) !== domain) found.add(name);
  return found;
}

const keys = new WeakMap<Possible, readonly [number, number]>();

/** The same for two ways that leave the same possible, a variable left out or not. */
function keyOf(way: Possible, but?: string): string {
  let key = keys.get(way);
  if (!key) {
    let [first, second] = [0, 0];
    for (const [name, domain] of way) {
      const [one, other] = hashDomain(name, domain);
      first = (first + one) | 0;
      second = (second + other) | 0;
    }
    key = [first, second];
    keys.set(way, key);
  }
  const domain = but === undefined ? undefined : way.get(but);
  if (but === undefined || !domain) return `${key[0]} ${key[1]}`;
  const [one, other] = hashDomain(but, domain);
  return `${(key[0] - one) | 0} ${(key[1] - other) | 0} but`;
}

const hashes = new WeakMap<Domain, Map<string, readonly [number, number]>>();

/** Two numbers that hardly any other domain of any variable has; a way's are their sums, in whatever order. */
function hashDomain(name: string, domain: Domain): readonly [number, number] {
  const byName = hashes.get(domain) ?? new Map<string, readonly [number, number]>();
  hashes.set(domain, byName);
  const known = byName.get(name);
  if (known) return known;
  let [first, second] = [0x811c9dc5, 0x9e3779b9];
  for (const character of `${name}:${writeDomain(domain)}`) {
    const code = character.codePointAt(0) ?? 0;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b) + (second >>> 13);
  }
  const hash = [first | 0, second | 0] as const;
  byName.set(name, hash);
  return hash;
}

function whatBothKeep(a: Possible, b: Possible): Possible {
  const kept = new Map<string, Domain>();
  for (const [variable, domain] of a) {
    const other = b.get(variable);
    const either = other && unite(domain, other);
    if (either) kept.set(variable, either);
  }
  return kept;
}

function narrowTo(
  condition: Condition,
  wanted: boolean,
  possible: readonly Possible[],
  compared: Compared,
): Possible[] {
  switch (condition.type) {
    case "not":
      return narrowTo(condition.of, !wanted, possible, compared);
    case "all":
    case "any": {
      const together = (condition.type === "all") === wanted;
      if (together) {
        return condition.of.reduce<Possible[]>(
          (left, part) => fewer(narrowTo(part, wanted, left, compared)),
          [...possible],
        );
      }
      return fewer(condition.of.flatMap((part) => narrowTo(part, wanted, possible, compared)));
    }
    case "compare":
      return possible.flatMap((one) => narrowCompared(condition, wanted, one, compared) ?? []);
    default:
      return possible.flatMap((one) => narrowOne(condition, wanted, one, compared) ?? []);
  }
}

type Comparison = Extract<Condition, { variable: string }>;

function narrowOne(
  condition: Exclude<Comparison, { type: "compare" }>,
  wanted: boolean,
  possible: Possible,
  compared: Compared,
): Possible | undefined {
  const { variable } = condition;
  const known = compared.get(variable);
  const domain = possible.get(variable) ?? wholeDomain(known);
  // A text that is compared with a number is told elsewhere.
  if (!domain || (known?.form === "text" && condition.type !== "answered")) return possible;
  const narrowed = narrowOnce(condition, wanted, domain);
  if (!narrowed || writeDomain(narrowed) === writeDomain(domain)) return narrowed && possible;
  return new Map(possible).set(variable, narrowed);
}

const outcomes = new WeakMap<
  Condition,
  [WeakMap<Domain, Domain | "none">, WeakMap<Domain, Domain | "none">]
>();

/** Undefined when nothing is left. Ways share their domains, so the same one comes again and again. */
function narrowOnce(
  condition: Exclude<Comparison, { type: "compare" }>,
  wanted: boolean,
  domain: Domain,
): Domain | undefined {
  const known = outcomes.get(condition) ?? [new WeakMap(), new WeakMap()];
  outcomes.set(condition, known);
  const byDomain = known[wanted ? 1 : 0];
  const outcome = byDomain.get(domain) ?? settle(narrowDomain(condition, wanted, domain)) ?? "none";
  byDomain.set(domain, outcome);
  return outcome === "none" ? undefined : outcome;
}

function narrowDomain(
  condition: Exclude<Comparison, { type: "compare" }>,
  wanted: boolean,
  domain: Domain,
): Domain {
  switch (condition.type) {
    case "answered":
      if (wanted) return answered(domain);
      return { ...emptied(domain), mayBeEmpty: domain.mayBeEmpty };
    case "in":
      return keepCodes(domain, condition.codes, wanted);
    case "between":
      return keepRange(domain, condition, wanted);
    case "chosenCount":
      return keepCount(domain, condition, wanted);
  }
}

const signsOf = { less: [-1], "at-most": [-1, 0], equal: [0], "at-least": [0, 1], more: [1] };

function narrowCompared(
  { variable, operator, other }: Extract<Condition, { type: "compare" }>,
  wanted: boolean,
  possible: Possible,
  compared: Compared,
): Possible | undefined {
  const domains = [variable, other].map((name) => possible.get(name) ?? wholeDomain(compared.get(name)));
  const [left, right] = domains;
  const isText = [variable, other].some((name) => compared.get(name)?.form === "text");
  if (!left || !right || isText) return possible;
  const isTurned = variable > other;
  const name = isTurned ? `${other} ${variable}` : `${variable} ${other}`;
  const turn = (signs: readonly number[]) => (isTurned ? signs.map((sign) => 0 - sign) : signs);
  const before = possible.get(name);
  const possibleSigns = turn(variable === other ? [0] : signsLeft(left, right));
  const known: Domain = {
    form: "codes",
    codes: new Set(possibleSigns.filter((sign) => before?.form !== "codes" || before.codes.has(sign))),
    mayBeEmpty: before?.mayBeEmpty ?? (left.mayBeEmpty || right.mayBeEmpty),
  };
  const narrowed = settle(keepCodes(known, turn(signsOf[operator]), wanted));
  if (!narrowed) return undefined;
  const both = new Map([...possible, [name, narrowed]]);
  if (!wanted) return both;
  return settleVariables([both], [variable, other], false, compared)[0];
}

/** How the first can compare with the second. */
function signsLeft(left: Domain, right: Domain): number[] {
  const [a, b] = [boundsOf(left), boundsOf(right)];
  if (!a || !b) return [-1, 0, 1];
  return [
    ...(a.min < b.max ? [-1] : []),
    ...(a.min <= b.max && b.min <= a.max ? [0] : []),
    ...(a.max > b.min ? [1] : []),
  ];
}
