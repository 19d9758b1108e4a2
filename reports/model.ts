import { z } from "zod";
import { LocalisedText, studioLanguages } from "#questionnaire/localised-text";

const words = LocalisedText;
const share = z.number().min(0).max(1);
const count = z.number().int().min(0);
/** 1 to K: a segment has the same number, and so the same colour, on every page. */
const segmentNumber = z.number().int().min(1).max(20);

/** What every figure says of itself, in words that are frozen with its numbers. */
const figure = {
  id: z.string().min(1).max(80),
  /** Says what the figure shows. */
  title: words,
  /** Question, base, weight and test. */
  note: words,
  /** What a reader would see in it, in a sentence or two. */
  summary: words,
  base: count,
  weight: z.literal("unweighted"),
};

export const SizedSegment = z.strictObject({
  number: segmentNumber,
  name: words,
  count,
  share,
  /** 95 % Wilson interval. */
  low: share,
  high: share,
});
export type SizedSegment = z.infer<typeof SizedSegment>;

const statistic = z.enum(["share", "mean"]);

const Cell = z.strictObject({
  value: z.number().nullable(),
  index: z.number().nullable(),
  /** Column letters of the segments whose value is significantly lower. */
  letters: z.string().max(20),
});

const TableRow = z.strictObject({
  label: words,
  statistic,
  total: z.number().nullable(),
  cells: z.array(Cell).max(20),
});
export type ReportTableRow = z.infer<typeof TableRow>;

export const ReportColumn = z.strictObject({
  number: segmentNumber,
  name: words,
  letter: z.string().max(2),
  base: count,
});
export type ReportColumn = z.infer<typeof ReportColumn>;

export const TextBlock = z.strictObject({
  id: figure.id,
  kind: z.literal("text"),
  look: z.enum(["lead", "body", "actions", "aside"]),
  heading: words.optional(),
  /** Blank lines part paragraphs; a line that begins with "- " is one of a list. */
  text: words,
  /** Written by the product as a starting point: the researcher is asked to look at it before publishing. */
  isSuggestion: z.boolean().optional(),
  /** The languages that a person has rewritten it in; building again leaves these alone. */
  editedIn: z.array(z.enum(studioLanguages)).max(2).optional(),
});
export type TextBlock = z.infer<typeof TextBlock>;

export const KeyFact = z.strictObject({
  label: words,
  value: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("number"), number: z.number(), as: z.enum(["number", "percent"]) }),
    z.strictObject({ kind: z.literal("text"), text: words }),
    z.strictObject({ kind: z.literal("code"), code: z.string().max(200) }),
    z.strictObject({ kind: z.literal("dates"), from: z.iso.datetime(), to: z.iso.datetime() }),
  ]),
});
export type KeyFact = z.infer<typeof KeyFact>;

export const KeyFactsBlock = z.strictObject({
  id: figure.id,
  kind: z.literal("keyFacts"),
  /** `strip` for a handful of large figures, `list` for particulars. */
  look: z.enum(["strip", "list"]),
  title: words,
  facts: z.array(KeyFact).max(40),
});
export type KeyFactsBlock = z.infer<typeof KeyFactsBlock>;

export const SegmentOverviewBlock = z.strictObject({
  ...figure,
  kind: z.literal("segmentOverview"),
  segments: z.array(SizedSegment.extend({ line: words })).max(20),
});
export type SegmentOverviewBlock = z.infer<typeof SegmentOverviewBlock>;

export const SegmentSizesBlock = z.strictObject({
  ...figure,
  kind: z.literal("segmentSizes"),
  segments: z.array(SizedSegment).max(20),
});
export type SegmentSizesBlock = z.infer<typeof SegmentSizesBlock>;

export const ReportMarker = z.strictObject({
  code: z.string().max(80),
  label: words,
  /** The question it belongs to, where the label alone does not say it. */
  question: words,
  statistic,
  segment: z.number(),
  total: z.number(),
  /** Segment minus total: percentage points of a share, units of a mean. */
  difference: z.number(),
  index: z.number().nullable(),
  /** Against all other respondents; on basis variables it describes and proves nothing. */
  isSignificant: z.boolean(),
  purpose: z.enum(["basis", "descriptor"]),
});
export type ReportMarker = z.infer<typeof ReportMarker>;

export const WhatSetsApartBlock = z.strictObject({
  ...figure,
  kind: z.literal("whatSetsApart"),
  segmentNumber,
  /** Shares in points or means in units, never both in one figure. */
  statistic,
  markers: z.array(ReportMarker).max(40),
  /** The furthest that any segment of the report stands from the total, so that pages can be compared. */
  reach: z.number().min(0),
});
export type WhatSetsApartBlock = z.infer<typeof WhatSetsApartBlock>;

export const ProfileBarsBlock = z.strictObject({
  ...figure,
  kind: z.literal("profileBars"),
  segmentNumber,
  statistic,
  rows: z
    .array(
      z.strictObject({
        label: words,
        segment: z.number(),
        total: z.number(),
        isSignificant: z.boolean(),
      }),
    )
    .max(60),
});
export type ProfileBarsBlock = z.infer<typeof ProfileBarsBlock>;

export const HeatMapBlock = z.strictObject({
  ...figure,
  kind: z.literal("heatMap"),
  statistic,
  columns: z.array(ReportColumn).max(20),
  rows: z.array(TableRow).max(300),
});
export type HeatMapBlock = z.infer<typeof HeatMapBlock>;

export const ComparisonTableBlock = z.strictObject({
  ...figure,
  kind: z.literal("comparisonTable"),
  columns: z.array(ReportColumn).max(20),
  groups: z
    .array(
      z.strictObject({
        label: words,
        question: words,
        purpose: z.enum(["basis", "descriptor"]),
        base: count,
        baseBySegment: z.array(count).max(20),
        effect: z
          .strictObject({
            measure: z.enum(["cramers-v", "eta"]),
            size: z.number(),
            pValue: z.number().nullable(),
          })
          .nullable(),
        rows: z.array(TableRow).max(300),
      }),
    )
    .max(400),
});
export type ComparisonTableBlock = z.infer<typeof ComparisonTableBlock>;

export const FitTableBlock = z.strictObject({
  ...figure,
  kind: z.literal("fitTable"),
  rows: z
    .array(
      z.strictObject({
        method: z.enum(["k-means", "latent-class"]),
        k: z.number().int(),
        isChosen: z.boolean(),
        /** K-means: within-cluster sum of squares; latent class: log-likelihood. */
        fit: z.number(),
        betweenShare: z.number().nullable(),
        silhouette: z.number().nullable(),
        bic: z.number().nullable(),
        entropy: z.number().nullable(),
        starts: count,
        startsAtBest: count,
        converged: z.boolean(),
        sizes: z.array(count).max(20),
      }),
    )
    .max(40),
});
export type FitTableBlock = z.infer<typeof FitTableBlock>;

export const WarningsBlock = z.strictObject({
  id: figure.id,
  kind: z.literal("warnings"),
  title: words,
  items: z.array(z.strictObject({ severity: z.enum(["serious", "warns", "notes"]), text: words })).max(60),
});
export type WarningsBlock = z.infer<typeof WarningsBlock>;

export const ReportBlock = z.discriminatedUnion("kind", [
  TextBlock,
  KeyFactsBlock,
  SegmentOverviewBlock,
  SegmentSizesBlock,
  WhatSetsApartBlock,
  ProfileBarsBlock,
  HeatMapBlock,
  ComparisonTableBlock,
  FitTableBlock,
  WarningsBlock,
]);
export type ReportBlock = z.infer<typeof ReportBlock>;

export const pageKinds = [
  "cover",
  "objective",
  "method",
  "overview",
  "segment",
  "comparison",
  "appendix",
] as const;

export const ReportPage = z.strictObject({
  id: z.string().min(1).max(80),
  kind: z.enum(pageKinds),
  title: words,
  segmentNumber: segmentNumber.optional(),
  /** Kept in the draft, never sent to a client. */
  isHidden: z.boolean().optional(),
  blocks: z.array(ReportBlock).max(100),
});
export type ReportPage = z.infer<typeof ReportPage>;

/** Everything that a client reads, with all of its numbers: nothing is looked up when it is shown. */
export const Report = z.strictObject({
  formatVersion: z.literal(1),
  languages: z.array(z.enum(studioLanguages)).min(1).max(2),
  title: words,
  subtitle: words,
  cover: z.strictObject({
    client: words,
    preparedBy: z.string().max(300),
    base: count,
    /** For the band of colours that stands for the market. */
    segments: z.array(z.strictObject({ number: segmentNumber, name: words, share })).max(20),
    /** First and last complete response, where it is known. */
    fieldwork: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }).nullable(),
  }),
  /** Simulated respondents in the base; when there is one, every page says so. */
  simulatedInBase: count,
  pages: z.array(ReportPage).min(1).max(60),
});
export type Report = z.infer<typeof Report>;
