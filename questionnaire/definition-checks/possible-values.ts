import type { ComparedAs } from "#questionnaire/definition-checks/check-comparison";

type Range = { min: number; max: number };

/** Which answers a variable can still have. `mayBeEmpty`: not asked, or left out. */
export type Domain = { mayBeEmpty: boolean } & Values;

type Values =
  | { form: "codes"; codes: ReadonlySet<number> }
  /** Ascending, apart from each other. */
  | { form: "number"; ranges: readonly Range[]; isWhole: boolean }
  | ChosenValues;

/** Lists of chosen codes: out of `can`, with one at least of each list in `anyOf`, from `min` to `max` together. */
type ChosenValues = {
  form: "chosen";
  can: ReadonlySet<number>;
  alone: ReadonlySet<number>;
  anyOf: readonly (readonly number[])[];
  min: number;
  max: number;
};

const wholes = new WeakMap<ComparedAs, Domain>();

export function wholeDomain(known: ComparedAs | undefined): Domain | undefined {
  if (!known) return undefined;
  const whole = wholes.get(known) ?? createWhole(known);
  wholes.set(known, whole);
  return whole;
}

function createWhole(known: ComparedAs): Domain {
  switch (known.form) {
    case "codes":
      return { form: "codes", codes: new Set(known.codes), mayBeEmpty: true };
    case "chosen":
      return {
        form: "chosen",
        can: new Set(known.codes),
        alone: new Set(known.alone),
        anyOf: [],
        min: 1,
        max: known.codes.length,
        mayBeEmpty: true,
      };
    case "number": {
      const { min = -Infinity, max = Infinity, isWhole = false } = known;
      return { form: "number", ranges: [{ min, max }], isWhole, mayBeEmpty: true };
    }
    // Of a text it is only asked whether there is one.
    case "text":
      return { form: "number", ranges: [{ min: 0, max: 0 }], isWhole: true, mayBeEmpty: true };
  }
}

const withoutValue = new WeakMap<Domain, Domain>();

export function emptied(domain: Domain): Domain {
  const empty = withoutValue.get(domain) ?? createEmptied(domain);
  withoutValue.set(domain, empty);
  return empty;
}

function createEmptied(domain: Domain): Domain {
  switch (domain.form) {
    case "codes":
      return { ...domain, codes: new Set(), mayBeEmpty: true };
    case "number":
      return { ...domain, ranges: [], mayBeEmpty: true };
    case "chosen":
      return { ...domain, can: new Set(), anyOf: [], mayBeEmpty: true };
  }
}

const withValue = new WeakMap<Domain, Domain>();

export function answered(domain: Domain): Domain {
  if (!domain.mayBeEmpty) return domain;
  const sure = withValue.get(domain) ?? { ...domain, mayBeEmpty: false };
  withValue.set(domain, sure);
  return sure;
}

/** Undefined when nothing is left. */
export function settle(domain: Domain): Domain | undefined {
  return hasValue(domain) || domain.mayBeEmpty ? domain : undefined;
}

function hasValue(domain: Domain): boolean {
  switch (domain.form) {
    case "codes":
      return domain.codes.size > 0;
    case "number":
      return domain.ranges.length > 0;
    case "chosen":
      return canChoose(domain);
  }
}

/** Alone with an exclusive code, or together with others; only what is certainly impossible is denied. */
function canChoose({ can, alone, anyOf, min, max }: ChosenValues): boolean {
  const canStandAlone = [...can].some(
    (code) => alone.has(code) && min <= 1 && max >= 1 && anyOf.every((list) => list.includes(code)),
  );
  if (canStandAlone) return true;
  const together = [...can].filter((code) => !alone.has(code));
  if (together.length < Math.max(1, min) || max < 1) return false;
  const lists = anyOf.map((list) => list.filter((code) => together.includes(code)));
  if (lists.some((list) => list.length === 0)) return false;
  const apart: (readonly number[])[] = [];
  for (const list of lists) {
    if (apart.every((other) => !other.some((code) => list.includes(code)))) apart.push(list);
  }
  return apart.length <= max;
}

/** Where one of the codes is the answer, or among what was chosen; or where none of them is. */
export function keepCodes(domain: Domain, codes: readonly number[], wanted: boolean): Domain {
  const mayBeEmpty = domain.mayBeEmpty && !wanted;
  switch (domain.form) {
    case "codes": {
      const kept = [...domain.codes].filter((code) => codes.includes(code) === wanted);
      return { ...domain, codes: new Set(kept), mayBeEmpty };
    }
    case "number": {
      const points = [...new Set(codes)].sort((a, b) => a - b).map((code) => ({ min: code, max: code }));
      if (wanted) return { ...domain, ranges: overlap(domain.ranges, points), mayBeEmpty };
      const around = points.reduce<readonly Range[]>(
        (left, point) => overlap(left, outside(point, domain.isWhole)),
        domain.ranges,
      );
      return { ...domain, ranges: around, mayBeEmpty };
    }
    case "chosen": {
      if (wanted) return { ...domain, anyOf: [...domain.anyOf, codes], mayBeEmpty };
      return { ...domain, can: new Set([...domain.can].filter((code) => !codes.includes(code))), mayBeEmpty };
    }
  }
}

export function keepRange(
  domain: Domain,
  { min = -Infinity, max = Infinity }: { min?: number; max?: number },
  wanted: boolean,
): Domain {
  const mayBeEmpty = domain.mayBeEmpty && !wanted;
  switch (domain.form) {
    case "codes": {
      const kept = [...domain.codes].filter((code) => (code >= min && code <= max) === wanted);
      return { ...domain, codes: new Set(kept), mayBeEmpty };
    }
    case "number": {
      const range = domain.isWhole ? { min: Math.ceil(min), max: Math.floor(max) } : { min, max };
      if (range.min > range.max)
        return wanted ? { ...domain, ranges: [], mayBeEmpty } : { ...domain, mayBeEmpty };
      const kept = wanted ? [range] : outside(range, domain.isWhole);
      return { ...domain, ranges: overlap(domain.ranges, kept), mayBeEmpty };
    }
    case "chosen":
      return wanted ? emptied({ ...domain, mayBeEmpty: false }) : domain;
  }
}

/** How many are chosen together. An empty list may be counted as none, or not be there at all. */
export function keepCount(
  domain: Domain,
  { min = -Infinity, max = Infinity }: { min?: number; max?: number },
  wanted: boolean,
): Domain {
  if (domain.form !== "chosen") return domain;
  if (wanted) {
    const mayBeEmpty = domain.mayBeEmpty && min <= 0;
    return { ...domain, min: Math.max(domain.min, min), max: Math.min(domain.max, max), mayBeEmpty };
  }
  const fewer = min > domain.min;
  const more = max < domain.max;
  if (fewer && more) return domain;
  if (fewer) return { ...domain, max: Math.min(domain.max, min - 1) };
  if (more) return { ...domain, min: Math.max(domain.min, max + 1) };
  return { ...domain, can: new Set() };
}

/** The least and the greatest that is left; nothing for lists. */
export function boundsOf(domain: Domain): Range | undefined {
  if (domain.form === "codes") {
    return domain.codes.size === 0
      ? undefined
      : { min: Math.min(...domain.codes), max: Math.max(...domain.codes) };
  }
  if (domain.form === "chosen") return undefined;
  const [first] = domain.ranges;
  const last = domain.ranges.at(-1);
  return first && last && { min: first.min, max: last.max };
}

/** What one of the two allows. */
export function unite(a: Domain, b: Domain): Domain | undefined {
  const mayBeEmpty = a.mayBeEmpty || b.mayBeEmpty;
  if (a.form === "codes" && b.form === "codes") {
    return { form: "codes", codes: new Set([...a.codes, ...b.codes]), mayBeEmpty };
  }
  if (a.form === "number" && b.form === "number") {
    return { ...a, ranges: join([...a.ranges, ...b.ranges]), mayBeEmpty };
  }
  if (a.form === "chosen" && b.form === "chosen") {
    if (a.can.size === 0) return { ...b, mayBeEmpty };
    if (b.can.size === 0) return { ...a, mayBeEmpty };
    const common = a.anyOf.filter((list) => b.anyOf.some((other) => other.join() === list.join()));
    return {
      ...a,
      can: new Set([...a.can, ...b.can]),
      anyOf: common,
      min: Math.min(a.min, b.min),
      max: Math.max(a.max, b.max),
      mayBeEmpty,
    };
  }
  return undefined;
}

const written = new WeakMap<Domain, string>();

/** The same for two domains that allow the same. */
export function writeDomain(domain: Domain): string {
  const known = written.get(domain);
  if (known) return known;
  const sorted = (codes: Iterable<number>) => [...codes].sort((a, b) => a - b).join();
  let text = domain.mayBeEmpty ? "?" : "!";
  if (domain.form === "codes") text += sorted(domain.codes);
  else if (domain.form === "number") text += domain.ranges.map(({ min, max }) => `${min}~${max}`).join();
  else text += `${sorted(domain.can)}/${domain.anyOf.map(sorted).join("&")}/${domain.min}/${domain.max}`;
  written.set(domain, text);
  return text;
}

function overlap(left: readonly Range[], right: readonly Range[]): Range[] {
  return left.flatMap((one) =>
    right.flatMap((other) => {
      const range = { min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) };
      return range.min <= range.max ? [range] : [];
    }),
  );
}

function outside({ min, max }: Range, isWhole: boolean): Range[] {
  const below = min > -Infinity ? [{ min: -Infinity, max: isWhole ? min - 1 : justBelow(min) }] : [];
  const above = max < Infinity ? [{ min: isWhole ? max + 1 : -justBelow(-max), max: Infinity }] : [];
  return [...below, ...above];
}

/** The next number that an answer could have. */
function justBelow(value: number): number {
  return value - Number.EPSILON * Math.max(1, Math.abs(value));
}

function join(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.min - b.min)) {
    const last = joined.at(-1);
    if (last && range.min <= last.max) last.max = Math.max(last.max, range.max);
    else joined.push({ ...range });
  }
  return joined;
}
