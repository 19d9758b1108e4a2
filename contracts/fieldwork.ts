import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";

export const OpenWaveInput = z.object({ studyId: z.uuid(), title: LocalisedText });
export type OpenWaveInput = z.infer<typeof OpenWaveInput>;

export const ChangeWaveStatusInput = z.object({
  waveId: z.uuid(),
  status: z.enum(["open", "paused", "closed"]),
});
export type ChangeWaveStatusInput = z.infer<typeof ChangeWaveStatusInput>;

/** Running interviews may finish for so long after their wave was closed. */
export const graceHours = 24;
