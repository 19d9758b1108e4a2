import { createHash } from "node:crypto";
import { createRandom, nextInteger, nextUniform } from "#analysis/random";
import { AppError } from "#contracts/app-error";
import type { SimulateResponsesInput } from "#contracts/fieldwork";
import { findVersion } from "#db/queries/questionnaires";
import { insertSimulatedResponses, type SimulatedResponse } from "#db/queries/simulated-responses";
import { findWave } from "#db/queries/waves";
import type { Language } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { type ChooseAnswer, type RobotWalk, walkQuestionnaire } from "#questionnaire/robot";
import { authorize, type Viewer } from "#server/auth/authorize";
import { formatUuid } from "#server/new-id";

/** Who the robot plays; without a `chooseAnswer` it answers at random. */
export type SimulatedRespondent = { language?: Language; chooseAnswer?: ChooseAnswer };

export type SimulateOptions = {
  respondentAt?: (index: number) => SimulatedRespondent;
  now?: Date;
};

const breakOffShare = 0.06;
const secondsAPage = { least: 12, most: 50 };
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * Lets the test robot answer a wave. Its responses are marked as simulated, some break off, and those whom the
 * questionnaire screens out are screened out. All of them are stored, or none.
 */
export async function simulateResponses(
  viewer: Viewer,
  { waveId, count, seed, days }: SimulateResponsesInput,
  { respondentAt = () => ({}), now = new Date() }: SimulateOptions = {},
): Promise<void> {
  await authorize(viewer, "fieldwork:manage", async (scope) => {
    const wave = await findWave(scope, waveId);
    if (wave?.source !== "fieldwork") throw new AppError("not-found", { entity: "wave" });
    if (wave.status === "closed") throw new AppError("wave-closed");
    const version = await findVersion(scope, wave.versionId);
    if (!version) throw new Error("a wave has a version");
    const rows = Array.from({ length: count }, (_, index) => {
      const random = createRandom(seed, [index]);
      const uniform = () => nextUniform(random);
      const startedMs = now.getTime() - hourMs - uniform() * (days * dayMs - hourMs);
      const orderSeed = nextInteger(random, 2 ** 31 - 1);
      const idKey = `${waveId}/${seed}/${index}`;
      return simulateOne(version.definition, respondentAt(index), { uniform, startedMs, orderSeed, idKey });
    });
    await insertSimulatedResponses(scope, { id: waveId, versionId: wave.versionId }, rows);
  });
}

type Circumstances = { uniform: () => number; startedMs: number; orderSeed: number; idKey: string };

function simulateOne(
  definition: QuestionnaireDefinition,
  { language = definition.languages[0], chooseAnswer }: SimulatedRespondent,
  { uniform, startedMs, orderSeed, idKey }: Circumstances,
): SimulatedResponse {
  const walk = walkQuestionnaire({ definition, seed: orderSeed, random: uniform, chooseAnswer });
  const { saves, disposition } = breakOffSometimes(walk, uniform);
  let savedMs = startedMs;
  return {
    id: simulatedResponseId(idKey, startedMs),
    language,
    seed: orderSeed,
    answers: Object.assign({}, ...saves.map((save) => save.answers)),
    disposition,
    startedAt: new Date(startedMs).toISOString(),
    saves: saves.map((save) => {
      savedMs += 1000 * (secondsAPage.least + uniform() * (secondsAPage.most - secondsAPage.least));
      return { ...save, savedAt: new Date(savedMs).toISOString() };
    }),
  };
}

function breakOffSometimes(
  { saves, outcome }: RobotWalk,
  uniform: () => number,
): Pick<SimulatedResponse, "disposition"> & { saves: RobotWalk["saves"] } {
  const breaksOff = uniform() < breakOffShare && outcome.status === "complete";
  if (!breaksOff) return { saves, disposition: outcome.status };
  return { saves: saves.slice(0, Math.floor(uniform() * saves.length)), disposition: "in-progress" };
}

/** A version 7 UUID of the time of starting: responses are listed in the order of their ids. */
function simulatedResponseId(key: string, startedMs: number): string {
  const bytes = createHash("sha256").update(key).digest().subarray(0, 16);
  bytes.writeUIntBE(Math.floor(startedMs), 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return formatUuid(bytes);
}
