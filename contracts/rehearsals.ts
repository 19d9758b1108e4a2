import { z } from "zod";

export const leastRehearsed = 20;
export const mostRehearsed = 20_000;
export const leastPlanted = 1;
export const mostPlanted = 8;

/** Who is made up: how many, and the segments that are planted among them. */
export const RehearsalPlan = z.strictObject({
  respondents: z.number().int().min(leastRehearsed).max(mostRehearsed),
  /** They add up to 1. */
  shares: z
    .array(z.number().positive().max(1))
    .min(leastPlanted)
    .max(mostPlanted)
    .refine((shares) => Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-6, "not-whole"),
  /** How far segments lie apart on the average basis variable, in standard deviations of people's noise. */
  difference: z.number().min(0).max(4),
  seed: z.number().int().min(0).max(2_147_483_647),
});
export type RehearsalPlan = z.infer<typeof RehearsalPlan>;

export const StartRehearsalInput = z.strictObject({ studyId: z.uuid(), plan: RehearsalPlan });
export type StartRehearsalInput = z.infer<typeof StartRehearsalInput>;

export const DiscardRehearsalInput = z.strictObject({ studyId: z.uuid() });
export type DiscardRehearsalInput = z.infer<typeof DiscardRehearsalInput>;
