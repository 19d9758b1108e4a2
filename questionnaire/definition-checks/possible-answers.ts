import type { Condition } from "#questionnaire/condition";
import type { ComparedAs } from "#questionnaire/definition-checks/check-comparison";

/**
 * What is still possible for the variables that conditions have spoken of. A variable that is not named can
 * be anything. `mayBeEmpty`: not asked, or left out.
 */
export type Possible = ReadonlyMap<string, Domain>;

type Domain = { mayBeEmpty: boolean } & (
  | { form: "codes"; codes: ReadonlySet<number> }
  | { form: "number"; min: number; max: number }
);

type Compared = ReadonlyMap<string, ComparedAs>;

export const everythingPossible: Possible = new Map();

/**
 * What is possible where the condition holds, as alternatives; none when it cannot hold. It never calls
 * possible answers impossible; with lists of chosen options and with comparisons of two answers it gives
 * the condition the benefit of the doubt.
 */
export function narrow(condition: Condition, possible: readonly Possible[], compared: Compared): Possible[] {
  return narrowTo(condition, true, possible, compared).slice(0, mostAlternatives);
}

/** What is possible where the condition does not hold. */
export function narrowByNot(
  condition: Condition,
  possible: readonly Possible[],
  compared: Compared,
): Possible[] {
  return narrowTo(condition, false, possible, compared).slice(0, mostAlternatives);
}

/** Beyond so many alternatives the rest is not told apart: fewer findings, never false ones. */
const mostAlternatives = 64;

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
        return condition.of.reduce<readonly Possible[]>(
          (left, part) => bounded(narrowTo(part, wanted, left, compared)),
          possible,
        ) as Possible[];
      }
      return condition.of.flatMap((part) => narrowTo(part, wanted, possible, compared));
    }
    default:
      return possible.flatMap((one) => narrowOne(condition, wanted, one, compared) ?? []);
  }
}

/** Cutting alternatives off inside a conjunction could lose the one that works, so it stops narrowing instead. */
function bounded(alternatives: Possible[]): Possible[] {
  return alternatives.length > mostAlternatives * 4 ? [everythingPossible] : alternatives;
}

type Comparison = Extract<Condition, { variable: string }>;

function narrowOne(
  condition: Comparison,
  wanted: boolean,
  possible: Possible,
  compared: Compared,
): Possible | undefined {
  const { variable } = condition;
  const known = compared.get(variable);
  const domain = possible.get(variable) ?? wholeDomain(known);
  if (!domain || condition.type === "compare" || condition.type === "chosenCount") return possible;
  const narrowed = narrowDomain(condition, wanted, domain);
  if (!narrowed) return undefined;
  return new Map([...possible, [variable, narrowed]]);
}

function wholeDomain(known: ComparedAs | undefined): Domain | undefined {
  if (known?.form === "codes") return { form: "codes", codes: new Set(known.codes), mayBeEmpty: true };
  if (known?.form === "number") return { form: "number", min: -Infinity, max: Infinity, mayBeEmpty: true };
  return undefined;
}

function narrowDomain(
  condition: Exclude<Comparison, { type: "compare" | "chosenCount" }>,
  wanted: boolean,
  domain: Domain,
): Domain | undefined {
  if (condition.type === "answered") {
    if (wanted) return settle({ ...domain, mayBeEmpty: false });
    return domain.mayBeEmpty ? emptied(domain) : undefined;
  }
  if (domain.form === "codes") {
    const holds = (code: number) =>
      condition.type === "in"
        ? condition.codes.includes(code)
        : code >= (condition.min ?? -Infinity) && code <= (condition.max ?? Infinity);
    const codes = new Set([...domain.codes].filter((code) => holds(code) === wanted));
    return settle({ form: "codes", codes, mayBeEmpty: domain.mayBeEmpty && !wanted });
  }
  if (condition.type === "in") {
    if (!wanted) return domain;
    const inside = condition.codes.filter((code) => code >= domain.min && code <= domain.max);
    if (inside.length === 0) return undefined;
    return { form: "number", min: Math.min(...inside), max: Math.max(...inside), mayBeEmpty: false };
  }
  return narrowRange(condition, wanted, domain);
}

function narrowRange(
  { min = -Infinity, max = Infinity }: { min?: number; max?: number },
  wanted: boolean,
  domain: Extract<Domain, { form: "number" }>,
): Domain | undefined {
  if (wanted) {
    const range = { min: Math.max(min, domain.min), max: Math.min(max, domain.max) };
    return settle({ form: "number", ...range, mayBeEmpty: false });
  }
  // What lies outside a range are two ranges; where one of them is cut off already, the other is known.
  if (min <= domain.min && max >= domain.max) return domain.mayBeEmpty ? emptied(domain) : undefined;
  return domain;
}

/** Undefined when nothing is left. */
function settle(domain: Domain): Domain | undefined {
  const hasValue = domain.form === "codes" ? domain.codes.size > 0 : domain.min <= domain.max;
  return hasValue || domain.mayBeEmpty ? domain : undefined;
}

function emptied(domain: Domain): Domain {
  return domain.form === "codes"
    ? { form: "codes", codes: new Set(), mayBeEmpty: true }
    : { form: "number", min: Infinity, max: -Infinity, mayBeEmpty: true };
}
