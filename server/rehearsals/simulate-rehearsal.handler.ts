import { setImmediate } from "node:timers/promises";
import { addRehearsed, findRehearsalById, lockRehearsal } from "#db/queries/rehearsals";
import { insertSimulatedResponses } from "#db/queries/simulated-responses";
import type { RunningJob } from "#server/jobs/run-job";
import { rehearseOne } from "#server/rehearsals/rehearsed-response";

const batchSize = 200;
/** So many interviews are made before others on this thread get a turn. */
const atATime = 10;

/** Plays the interviews batch by batch; whoever takes the job up after a crash goes on with the next one. */
export async function handleSimulateRehearsal(
  { rehearsalId }: { rehearsalId: string },
  { act, signal, reportProgress }: RunningJob,
): Promise<void> {
  const rehearsal = await act((scope) => findRehearsalById(scope, rehearsalId));
  if (!rehearsal) return;
  const { plan, waveId, versionId, stored } = rehearsal;
  let done = stored;
  while (done < plan.respondents) {
    reportProgress(done, plan.respondents);
    const made: ReturnType<typeof rehearseOne>[] = [];
    const until = Math.min(done + batchSize, plan.respondents);
    for (let number = done + 1; number <= until; number++) {
      made.push(rehearseOne(rehearsal, number));
      if (number % atATime === 0) await setImmediate();
      signal.throwIfAborted();
    }
    const from = done;
    const isMine = await act(async (scope) => {
      const held = await lockRehearsal(scope, rehearsalId);
      if (held?.stored !== from) return false;
      await insertSimulatedResponses(
        scope,
        { id: waveId, versionId },
        made.map(({ response }) => response),
      );
      await addRehearsed(
        scope,
        rehearsalId,
        made.map(({ segment }) => segment),
      );
      return true;
    });
    // Discarded meanwhile, or played by another worker that took this one for dead.
    if (!isMine) return;
    done = until;
  }
  reportProgress(done, plan.respondents);
}
