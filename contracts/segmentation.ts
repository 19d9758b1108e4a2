import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";
import type { MeasurementLevel, Variable } from "#questionnaire/variable";

export const segmentationMethods = ["k-means", "latent-class"] as const;
export const SegmentationMethod = z.enum(segmentationMethods);
export type SegmentationMethod = z.infer<typeof SegmentationMethod>;

/** A variable's code in the dataset: a question's code, with the item's or the option's behind it. */
const VariableCode = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);

const isWithoutRepeats = (values: readonly string[]) => new Set(values).size === values.length;
const variableCodes = z.array(VariableCode).max(300).refine(isWithoutRepeats, "repeated");

export const leastK = 2;
export const mostK = 8;
export const mostSeed = 2_147_483_647;

/** What a segmentation was asked to do. Never changed once it has been saved. */
export const SegmentationSpecification = z
  .strictObject({
    waveIds: z.array(z.uuid()).min(1).max(100).refine(isWithoutRepeats, "repeated"),
    basis: variableCodes.min(2),
    descriptors: variableCodes,
    methods: z.array(SegmentationMethod).min(1).max(2).refine(isWithoutRepeats, "repeated"),
    kMin: z.number().int().min(leastK).max(mostK),
    kMax: z.number().int().min(leastK).max(mostK),
    /** Random starts for each method and K. */
    starts: z.number().int().min(10).max(1000),
    seed: z.number().int().min(0).max(mostSeed),
    /** K-means only: every basis variable is scaled to mean 0 and standard deviation 1 first. */
    standardise: z.boolean(),
    /** Whether responses of the test robot take part. */
    includeSimulated: z.boolean(),
  })
  .refine((specification) => specification.kMin <= specification.kMax, {
    path: ["kMax"],
    error: "below-least",
  })
  .refine(({ basis, descriptors }) => isWithoutRepeats([...basis, ...descriptors]), {
    path: ["descriptors"],
    error: "also-basis",
  });
export type SegmentationSpecification = z.infer<typeof SegmentationSpecification>;

export const CreateSegmentationInput = z.strictObject({
  studyId: z.uuid(),
  title: z.string().trim().min(1).max(200),
  specification: SegmentationSpecification,
});
export type CreateSegmentationInput = z.infer<typeof CreateSegmentationInput>;

/** The part of a specification that the checks before running look at. */
export const CheckInputsInput = z.strictObject({
  studyId: z.uuid(),
  waveIds: z.array(z.uuid()).min(1).max(100),
  basis: z.array(VariableCode).max(300),
  methods: z.array(SegmentationMethod).min(1).max(2),
  kMin: z.number().int().min(leastK).max(mostK),
  kMax: z.number().int().min(leastK).max(mostK),
  standardise: z.boolean(),
  includeSimulated: z.boolean(),
});
export type CheckInputsInput = z.infer<typeof CheckInputsInput>;

export const ChooseSolutionInput = z.strictObject({ solutionId: z.uuid() });
export type ChooseSolutionInput = z.infer<typeof ChooseSolutionInput>;

export const NameSegmentsInput = z.strictObject({
  solutionId: z.uuid(),
  segments: z
    .array(
      z.strictObject({
        number: z.number().int().min(1).max(20),
        name: LocalisedText.refine(
          (name) => Object.values(name).every((text) => text.length <= 120),
          "too-long",
        ),
        description: LocalisedText,
      }),
    )
    .min(1)
    .max(20),
});
export type NameSegmentsInput = z.infer<typeof NameSegmentsInput>;

/** Something that the data or the figures call for: a code with words on screen, and the numbers to fill them. */
export type SegmentationFinding = {
  code: string;
  /** `stops`: a run is refused. `serious` and `warns`: read before trusting. `notes`: good to know. */
  severity: "stops" | "serious" | "warns" | "notes";
  detail: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
};

/** Red, amber or green: respondents for each basis variable (70 is the least, 100 is good). */
export type SampleLight = {
  colour: "red" | "amber" | "green";
  respondents: number;
  variables: number;
  perVariable: number;
};

export type InputCheck = {
  light: SampleLight;
  /** Respondents of the chosen waves, and those among them made by the test robot. */
  complete: number;
  simulated: number;
  findings: SegmentationFinding[];
};

/** Shares are of 1, unweighted, with a 95 % Wilson interval. */
export type SegmentSize = {
  /** 1 to K, the largest first. */
  number: number;
  count: number;
  share: number;
  low: number;
  high: number;
};

export type KMeansFit = {
  method: "k-means";
  withinSumOfSquares: number;
  totalSumOfSquares: number;
  /** Share of the total sum of squares that lies between segments. */
  betweenShare: number;
  withinBySegment: number[];
  silhouette: number | null;
  calinskiHarabasz: number | null;
  daviesBouldin: number | null;
  /** By segment, then basis variable in the order of `basis`; on the scale that was analysed. */
  centres: number[][];
};

export type LatentClassFit = {
  method: "latent-class";
  logLikelihood: number;
  parameters: number;
  degreesOfFreedom: number;
  isIdentified: boolean;
  aic: number;
  aic3: number;
  bic: number;
  abic: number;
  caic: number;
  iclBic: number;
  entropyR2: number | null;
  boundaryEstimates: number;
  /** Starts that were taken to convergence; `startsAtBest` counts among these. */
  polished: number;
  /** Estimated shares of the classes, before anyone is assigned. */
  classShares: number[];
  /** Variable code, then option code, then the probability by segment. */
  itemProbabilities: Record<string, Record<string, number[]>>;
};

/** One figure of one segment against all other respondents of the table. */
export type ProfileCell = {
  /** A share of 1 or a mean; null without a base. */
  value: number | null;
  /** Value minus total, in the value's unit. */
  difference: number | null;
  /** 100 times value over total; null where the total is 0 or a mean has no true zero. */
  index: number | null;
  /** Column letters of the segments whose value is significantly lower at 95 %. */
  letters: string;
};

export type ProfileRow = {
  /** `share` of an option among those who answered, or the `mean`. */
  statistic: "share" | "mean";
  optionCode: number | null;
  total: number | null;
  cells: ProfileCell[];
};

export type ProfiledVariable = Pick<
  Variable,
  "code" | "questionCode" | "label" | "questionText" | "kind" | "isReversed"
> & {
  level: MeasurementLevel;
  options: Option[];
  /** Tests on basis variables are circular: the segments were made to differ on them. */
  purpose: "basis" | "descriptor";
  /** Respondents who answered: all, and by segment. */
  base: number;
  baseBySegment: number[];
  rows: ProfileRow[];
  /** How strongly segments differ, from 0 to 1; null when it cannot be told. */
  effect: { measure: "cramers-v" | "eta"; size: number; pValue: number | null } | null;
};

/** What sets a segment apart, the strongest first. */
export type SegmentMarker = {
  code: string;
  statistic: "share" | "mean";
  optionCode: number | null;
  value: number;
  total: number;
  /** The difference on one scale for shares and means, signed: 0.2 is small, 0.8 large. */
  effect: number;
};

/** How far the solution comes out the same on other respondents: bootstrap samples in pairs, segmented anew. */
export type SolutionStability = {
  pairs: number;
  /** Agreement of the two segmentations of a pair, over everyone: 0 is chance, 1 the same. */
  adjustedRand: { median: number; q25: number; q75: number };
  /** By segment, in the order of `sizes`: median overlap (Jaccard, 0 to 1) with its best counterpart in a sample. */
  segments: number[];
};

/** One fitted outcome for one method and K, frozen as it was when the job stored it. */
export type SolutionResult = {
  /** 2 measured stability. */
  formatVersion: 1 | 2;
  method: SegmentationMethod;
  k: number;
  sizes: SegmentSize[];
  fit: KMeansFit | LatentClassFit;
  stability?: SolutionStability;
  starts: number;
  startsAtBest: number;
  seed: number;
  converged: boolean;
  iterations: number;
  distinctRows: number;
  options: Readonly<Record<string, string | number | boolean>>;
  basis: { code: string; coding: "numeric" | "two-category" | "scale" | "categorical" }[];
  /** Respondents that the figures rest on. Weights are a later issue: every figure is unweighted. */
  baseSize: number;
  completeResponses: number;
  simulatedInBase: number;
  leftOut: { reason: "missing-basis" | "no-basis-answer"; count: number }[];
  weight: "unweighted";
  datasetHash: string;
  codeVersion: string;
  /** Basis variables first, then descriptors, each in the order of the specification. */
  profile: ProfiledVariable[];
  /** By segment, in the order of `sizes`. */
  markers: SegmentMarker[][];
  warnings: SegmentationFinding[];
};
