import { z } from "zod";

/** The fourteen kinds of information that customers are grouped by. */
export const segmentationBases = [
  "demographic",
  "geographic",
  "behavioural",
  "value",
  "psychographic",
  "personality",
  "attitudinal",
  "social",
  "needs",
  "sophistication",
  "technographic",
  "firmographic",
  "lifecycle",
  "personalisation",
] as const;

export const SegmentationBase = z.enum(segmentationBases);
export type SegmentationBase = z.infer<typeof SegmentationBase>;
