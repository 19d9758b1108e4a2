import { createHash } from "node:crypto";
import type { RehearsalPlan } from "#contracts/rehearsals";
import type { SimulatedResponse } from "#db/queries/simulated-responses";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { simulateRespondent } from "#questionnaire/robot/simulate-respondent";
import { formatUuid } from "#server/new-id";

const secondsAPage = 20;

export type Rehearsing = {
  waveId: string;
  plan: RehearsalPlan;
  definition: QuestionnaireDefinition;
  createdAt: Date;
};

/** One interview of a rehearsal, always the same for the same number, and its planted segment. */
export function rehearseOne(
  { waveId, plan, definition, createdAt }: Rehearsing,
  number: number,
): { response: SimulatedResponse; segment: number } {
  const { saves, interview, outcome, segment } = simulateRespondent(definition, plan, number);
  const startedMs = createdAt.getTime() + number;
  return {
    segment,
    response: {
      id: rehearsedResponseId({ waveId, createdAt }, number),
      language: definition.languages[number % definition.languages.length],
      seed: interview.seed,
      answers: interview.answers,
      disposition: outcome.status,
      startedAt: new Date(startedMs).toISOString(),
      saves: saves.map((save, index) => ({
        ...save,
        savedAt: new Date(startedMs + (index + 1) * secondsAPage * 1000).toISOString(),
      })),
    },
  };
}

/** A version 7 UUID, so that responses are listed in the order of their numbers. */
export function rehearsedResponseId(
  { waveId, createdAt }: Pick<Rehearsing, "waveId" | "createdAt">,
  number: number,
): string {
  const bytes = createHash("sha256").update(`${waveId}/${number}`).digest().subarray(0, 16);
  bytes.writeUIntBE(createdAt.getTime() + number, 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return formatUuid(bytes);
}
