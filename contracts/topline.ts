import { z } from "zod";
import type { QuestionTopline } from "#analysis/topline/topline-types";
import type { LocalisedText } from "#questionnaire/localised-text";

/** What an address may ask of the answers; anything unreadable is as if it were not there. */
export const ToplineQuery = z.object({
  wave: z.uuid().optional().catch(undefined),
  /** The test robot's responses instead of the real ones: never both. */
  show: z.enum(["real", "simulated"]).optional().catch(undefined),
  /** A page of the questionnaire, by its code. */
  page: z.string().max(40).optional().catch(undefined),
});
export type ToplineQuery = z.infer<typeof ToplineQuery>;

export type ToplineWave = {
  id: string;
  number: number;
  title: LocalisedText;
  real: number;
  simulated: number;
};

export type ToplineView = {
  waves: ToplineWave[];
  waveId: string | null;
  /** Whose answers these are, and how many complete responses there are of either kind. */
  population: "real" | "simulated";
  real: number;
  simulated: number;
  pages: { code: string; title: LocalisedText; questions: number }[];
  /** Null for a study without complete responses. */
  pageCode: string | null;
  questions: QuestionTopline[];
};
