import fc from "fast-check";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import type { Item, Option } from "#questionnaire/question-parts";

export function words(name: string): LocalisedText {
  return { fa: `متن ${name}`, en: `Text ${name}` };
}

/** A question of some type that may be published, but for its code and its words. */
export type QuestionPlan = Question extends infer Q
  ? Q extends Question
    ? Omit<Q, "code" | "text">
    : never
  : never;

const isSometimes = fc.option(fc.boolean(), { nil: undefined });
const shared = { isRequired: isSometimes };
const shuffled = { ...shared, isShuffled: isSometimes };

type OptionPlan = { count: number; hasOther: boolean; hasNone: boolean; hasUnsure: boolean };

const optionPlan = fc.record<OptionPlan>({
  count: fc.integer({ min: 2, max: 6 }),
  hasOther: fc.boolean(),
  hasNone: fc.boolean(),
  hasUnsure: fc.boolean(),
});

function plainOptions(count: number): Option[] {
  return Array.from({ length: count }, (_, index) => ({
    code: index + 1,
    label: words(`option ${index + 1}`),
  }));
}

function optionsOf({ count, hasOther, hasNone, hasUnsure }: OptionPlan): Option[] {
  const options = plainOptions(count);
  if (hasOther) options.push({ code: 90, label: words("other"), isOtherSpecify: true });
  if (hasNone) options.push({ code: 91, label: words("none"), isExclusive: true });
  if (hasUnsure) options.push({ code: -98, label: words("unsure"), isExclusive: true });
  return options;
}

const optionCount = fc.integer({ min: 2, max: 6 });

function itemsOf(count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({ code: index + 1, text: words(`item ${index + 1}`) }));
}

const items = fc.integer({ min: 1, max: 5 }).map(itemsOf);
const manyItems = fc.integer({ min: 2, max: 5 }).map(itemsOf);
const steps = fc.integer({ min: 3, max: 11 });

export const points: Option[] = [1, 2, 3, 4, 5].map((code) => ({ code, label: words(`point ${code}`) }));

/** Every item comes up as often as any other, in three versions that begin elsewhere. */
function maxDiffOf(count: number, itemsPerTask: number): QuestionPlan {
  const versions = [0, 1, 2].map((version) =>
    Array.from({ length: count }, (_, task) =>
      Array.from(
        { length: itemsPerTask },
        (_, place) => ((task * itemsPerTask + place + version) % count) + 1,
      ),
    ),
  );
  return {
    type: "maxDiff",
    items: itemsOf(count),
    bestLabel: words("best"),
    worstLabel: words("worst"),
    tasks: count,
    itemsPerTask,
    versionCount: versions.length,
    design: { versions },
  };
}

function conjointOf(attributeCount: number, levelCount: number, hasNone: boolean): QuestionPlan {
  const attributes = Array.from({ length: attributeCount }, (_, attribute) => ({
    code: attribute + 1,
    text: words(`attribute ${attribute + 1}`),
    levels: Array.from({ length: levelCount }, (_, level) => ({
      code: level + 1,
      label: words(`level ${level + 1}`),
    })),
  }));
  const versions = [0, 1].map((version) =>
    [0, 1, 2].map((task) =>
      [0, 1].map((concept) =>
        attributes.map((_, position) => ((version + task + concept * (position + 1)) % levelCount) + 1),
      ),
    ),
  );
  return {
    type: "conjoint",
    attributes,
    tasks: 3,
    conceptsPerTask: 2,
    versionCount: 2,
    ...(hasNone && { noneLabel: words("none") }),
    design: { attributeCodes: attributes.map(({ code }) => code), versions },
  };
}

/** By type, so that a type without a plan does not compile. */
export const questionPlans: { [T in Question["type"]]: fc.Arbitrary<QuestionPlan> } = {
  single: fc.record({
    type: fc.constant("single" as const),
    options: optionPlan.map(optionsOf),
    ...shuffled,
  }),
  multiple: fc
    .tuple(optionPlan, fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2, max: 4 }))
    .chain(([plan, minChosen, maxChosen]) =>
      fc.record({
        type: fc.constant("multiple" as const),
        options: fc.constant(optionsOf(plan)),
        minChosen: fc.constantFrom(undefined, minChosen),
        maxChosen: fc.constantFrom(undefined, maxChosen),
        ...shuffled,
      }),
    ),
  likert: fc.record({
    type: fc.constant("likert" as const),
    items,
    points: fc.constant(points),
    ...shuffled,
  }),
  number: fc.record({
    type: fc.constant("number" as const),
    min: fc.constantFrom(undefined, -3, 0.5, 18),
    max: fc.constantFrom(undefined, 19.5, 99),
    isWhole: isSometimes,
    ...shared,
  }),
  text: fc.record({
    type: fc.constant("text" as const),
    maxLength: fc.constantFrom(undefined, 1, 20),
    ...shared,
  }),
  longText: fc.record({
    type: fc.constant("longText" as const),
    minLength: fc.constantFrom(undefined, 3, 20),
    ...shared,
  }),
  nps: fc.record({ type: fc.constant("nps" as const), ...shared }),
  rating: fc.record({
    type: fc.constant("rating" as const),
    steps: fc.integer({ min: 3, max: 10 }),
    look: fc.constantFrom("stars" as const, "numbers" as const),
    ...shared,
  }),
  date: fc.record({
    type: fc.constant("date" as const),
    earliest: fc.constantFrom(undefined, "1980-02-29"),
    latest: fc.constantFrom(undefined, "2001-01-01"),
    calendar: fc.constantFrom(undefined, "jalali" as const, "gregorian" as const),
    ...shared,
  }),
  information: fc.record({ type: fc.constant("information" as const) }),
  consent: fc.record({
    type: fc.constant("consent" as const),
    agreeLabel: fc.constant(words("agree")),
    declineLabel: fc.constant(words("decline")),
    mustAgree: isSometimes,
    isRequired: fc.constant(true),
  }),
  hidden: fc.constantFrom<QuestionPlan>(
    { type: "hidden", source: { from: "link", parameter: "panel" } },
    { type: "hidden", source: { from: "link", parameter: "wave" }, isNumber: true },
    { type: "hidden", source: { from: "value", value: "7" }, isNumber: true },
  ),
  calculated: fc.record({
    type: fc.constant("calculated" as const),
    formula: fc.constant({ type: "number" as const, value: 1 }),
    decimals: fc.constantFrom(undefined, 0, 2),
  }),
  ranking: optionCount.chain((count) =>
    fc.record({
      type: fc.constant("ranking" as const),
      options: fc.constant(plainOptions(count)),
      rankCount: fc.constantFrom(undefined, 1, count),
      ...shuffled,
    }),
  ),
  constantSum: fc.record({
    type: fc.constant("constantSum" as const),
    items: manyItems,
    total: fc.constantFrom(10, 100, 2.5),
    ...shuffled,
  }),
  semanticDifferential: fc.record({
    type: fc.constant("semanticDifferential" as const),
    items: fc.integer({ min: 1, max: 4 }).map((count) =>
      Array.from({ length: count }, (_, index) => ({
        code: index + 1,
        low: words(`low ${index + 1}`),
        high: words(`high ${index + 1}`),
      })),
    ),
    steps,
    ...shuffled,
  }),
  slider: fc.record({
    type: fc.constant("slider" as const),
    min: fc.constantFrom(0, -5),
    max: fc.constantFrom(10, 100),
    step: fc.constantFrom(1, 0.5, 5),
    ...shared,
  }),
  multiGrid: fc.record({
    type: fc.constant("multiGrid" as const),
    items,
    options: fc
      .record({ count: optionCount, hasNone: fc.boolean() })
      .map(({ count, hasNone }) => optionsOf({ count, hasNone, hasOther: false, hasUnsure: false })),
    ...shuffled,
  }),
  numericGrid: fc.record({
    type: fc.constant("numericGrid" as const),
    items,
    columns: fc.constantFrom<{ code: number; text: LocalisedText }[] | undefined>(undefined, [
      { code: 1, text: words("column 1") },
      { code: 2, text: words("column 2") },
    ]),
    min: fc.constantFrom(undefined, 0),
    max: fc.constantFrom(undefined, 50),
    isWhole: isSometimes,
    ...shuffled,
  }),
  dualScale: fc.record({
    type: fc.constant("dualScale" as const),
    items,
    first: fc.constant({ title: words("first"), points }),
    second: fc.constant({ title: words("second"), points }),
    ...shuffled,
  }),
  place: fc.record({
    type: fc.constant("place" as const),
    levels: fc.constantFrom<("country" | "province" | "city")[]>(["province", "city"], ["country"]),
    ...shared,
  }),
  industry: fc.record({
    type: fc.constant("industry" as const),
    detail: fc.constantFrom("sections" as const, "divisions" as const),
    ...shared,
  }),
  ladder: fc.record({
    type: fc.constant("ladder" as const),
    steps,
    topLabel: fc.constant(words("top")),
    bottomLabel: fc.constant(words("bottom")),
    ...shared,
  }),
  maxDiff: fc
    .integer({ min: 4, max: 6 })
    .chain((count) => fc.integer({ min: 2, max: count - 1 }).map((perTask) => maxDiffOf(count, perTask))),
  conjoint: fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }), fc.boolean())
    .map(([attributes, levels, hasNone]) => conjointOf(attributes, levels, hasNone)),
  vanWestendorp: fc.record({
    type: fc.constant("vanWestendorp" as const),
    prompts: fc.constant({
      tooCheap: words("too cheap"),
      cheap: words("cheap"),
      expensive: words("expensive"),
      tooExpensive: words("too expensive"),
    }),
    min: fc.constantFrom(undefined, 10),
    ...shared,
  }),
  quiz: fc.record({
    type: fc.constant("quiz" as const),
    options: optionCount.map(plainOptions),
    correctCode: fc.constant(1),
    ...shuffled,
  }),
};
