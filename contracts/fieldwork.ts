import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";

export const OpenWaveInput = z.object({ studyId: z.uuid(), title: LocalisedText });
export type OpenWaveInput = z.infer<typeof OpenWaveInput>;

export const ChangeWaveStatusInput = z.object({
  waveId: z.uuid(),
  status: z.enum(["open", "paused", "closed"]),
});
export type ChangeWaveStatusInput = z.infer<typeof ChangeWaveStatusInput>;

export const SimulateResponsesInput = z.object({
  waveId: z.uuid(),
  count: z.number().int().min(1).max(5000),
  /** The same seed on the same questionnaire gives the same answers. */
  seed: z.number().int().min(0).max(2_147_483_647),
  /** The interviews are spread over so many days before now. */
  days: z.number().min(1).max(90),
});
export type SimulateResponsesInput = z.infer<typeof SimulateResponsesInput>;

/** Running interviews may finish for so long after their wave was closed. */
export const graceHours = 24;
