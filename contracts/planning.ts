import { z } from "zod";
import type { RecoveryResult } from "#analysis/planning/recovery-types";
import { type Language, LocalisedText } from "#questionnaire/localised-text";
import { marketingActions } from "#questionnaire/marketing-action";
import { SegmentationBase } from "#questionnaire/segmentation-base";

export const leastSegments = 2;
export const mostSegments = 8;
export const leastRespondents = 40;
export const mostRespondents = 100_000;
export const mostSimulated = 5000;
export const mostMinutes = 90;

const isWithoutRepeats = (values: readonly string[]) => new Set(values).size === values.length;

const shortText = LocalisedText.refine(
  (text) => Object.values(text).every((written) => written.length <= 120),
  "too-long",
);

/** What a study is to decide and what it may cost; the questionnaire is proposed from it and checked against it. */
export const QuestionnairePlan = z.strictObject({
  /** What the segments are for. */
  decisions: z.array(z.enum(marketingActions)).max(9).refine(isWithoutRepeats, "repeated"),
  bases: z.array(SegmentationBase).max(14).refine(isWithoutRepeats, "repeated"),
  /** How many segments one hopes to tell apart. */
  segments: z.number().int().min(leastSegments).max(mostSegments),
  /** Minutes that a respondent may be asked for. */
  minutes: z.number().int().min(1).max(mostMinutes),
  /** Complete responses that the fieldwork will bring. */
  respondents: z.number().int().min(leastRespondents).max(mostRespondents),
  /** Modules of the library, by id. */
  moduleIds: z.array(z.string().min(1).max(120)).max(60).refine(isWithoutRepeats, "repeated"),
  /** Whether to ask first if somebody belongs to the market at all. */
  hasScreener: z.boolean(),
  /** What ready texts call "[product category]", "[brand]", "[currency]" and "[name of the research team]". */
  category: shortText,
  brand: shortText,
  currency: shortText.optional(),
  team: shortText.optional(),
  /** The brands to ask about, one a line. */
  brands: LocalisedText.refine(
    (text) => Object.values(text).every((written) => written.length <= 2000),
    "too-long",
  ).optional(),
});
export type QuestionnairePlan = z.infer<typeof QuestionnairePlan>;

export const SaveQuestionnairePlanInput = z.strictObject({ studyId: z.uuid(), plan: QuestionnairePlan });
export type SaveQuestionnairePlanInput = z.infer<typeof SaveQuestionnairePlanInput>;

export const BuildQuestionnaireInput = z.strictObject({
  studyId: z.uuid(),
  plan: QuestionnairePlan,
  /** `replace` leaves nothing of the draft's pages; `append` puts the planned ones behind them. */
  mode: z.enum(["replace", "append"]),
  /** The revision of the draft that was looked at. */
  expectedRevision: z.number().int().min(1),
});
export type BuildQuestionnaireInput = z.infer<typeof BuildQuestionnaireInput>;

/** What the planner opens with. */
export type PlannerView = {
  /** What was saved, or null before. */
  plan: QuestionnairePlan | null;
  languages: Language[];
  bases: SegmentationBase[];
  draft: { revision: number; questionCount: number };
};

const itemCode = z.string().min(1).max(100);

const PlannedItem = z.discriminatedUnion("form", [
  z.strictObject({ code: itemCode, form: z.literal("scale"), points: z.number().int().min(2).max(101) }),
  z.strictObject({ code: itemCode, form: z.literal("yes-no"), yesShare: z.number().min(0.01).max(0.99) }),
  z.strictObject({ code: itemCode, form: z.literal("allocation"), parts: z.number().int().min(2).max(30) }),
]);

/** The market that is assumed when a plan is tried. */
export const PlannedMarket = z.strictObject({
  shares: z
    .array(z.number().min(0.01).max(1))
    .min(leastSegments)
    .max(mostSegments)
    .refine((shares) => Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-6, "not-one"),
  items: z
    .array(PlannedItem)
    .min(1)
    .max(150)
    .refine((items) => isWithoutRepeats(items.map(({ code }) => code)), "repeated"),
  difference: z.number().min(0).max(5),
  discriminatingShare: z.number().min(0.05).max(1),
  reliability: z.number().min(0.1).max(1),
  styleSpread: z.number().min(0).max(2),
});
export type PlannedMarket = z.infer<typeof PlannedMarket>;

/** What a simulation was asked; kept with its result. */
export const RecoveryInput = z.strictObject({
  respondents: z.number().int().min(leastRespondents).max(mostSimulated),
  market: PlannedMarket,
  seed: z.number().int().min(0).max(2_147_483_647),
});
export type RecoveryInput = z.infer<typeof RecoveryInput>;

export const StartRecoveryInput = z.strictObject({ studyId: z.uuid(), question: RecoveryInput });
export type StartRecoveryInput = z.infer<typeof StartRecoveryInput>;

/** The answer of a simulation, as it is stored. */
export type StoredRecovery = RecoveryResult & { codeVersion: string };
