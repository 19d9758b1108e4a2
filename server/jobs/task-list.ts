import type { Task, TaskList } from "graphile-worker";
import type { z } from "zod";
import { checkImportRows } from "#server/data/check-import-rows";
import { importResponses } from "#server/data/import-responses";
import type { JobDefinition, JobHandler, Lane } from "#server/jobs/job";
import { runJob } from "#server/jobs/run-job";
import { simulateRecovery } from "#server/planning/simulate-recovery";
import { simulateRehearsal } from "#server/rehearsals/simulate-rehearsal";
import { fitSegmentation } from "#server/segmentation/fit-segmentation";

/** Every job of a lane. Handlers are loaded when the first job of their kind arrives. */
export function taskList(lane: Lane): TaskList {
  const all = [
    task(checkImportRows, () =>
      import("#server/data/check-import-rows.handler").then((loaded) => loaded.handleCheckImportRows),
    ),
    task(importResponses, () =>
      import("#server/data/import-responses.handler").then((loaded) => loaded.handleImportResponses),
    ),
    task(simulateRecovery, () =>
      import("#server/planning/simulate-recovery.handler").then((loaded) => loaded.handleSimulateRecovery),
    ),
    task(simulateRehearsal, () =>
      import("#server/rehearsals/simulate-rehearsal.handler").then(
        (loaded) => loaded.handleSimulateRehearsal,
      ),
    ),
    task(fitSegmentation, () =>
      import("#server/segmentation/fit-segmentation.handler").then((loaded) => loaded.handleFitSegmentation),
    ),
  ];
  return Object.fromEntries(all.filter((entry) => entry.lane === lane).map(({ name, run }) => [name, run]));
}

/** One entry of the list: the queue's envelope in, one run of the handler out. */
function task<Payload extends z.ZodType>(
  definition: JobDefinition<Payload>,
  load: () => Promise<JobHandler<z.infer<Payload>>>,
): { name: string; lane: Lane; run: Task } {
  const { name, lane } = definition;
  return {
    name,
    lane,
    run: async (envelope, { job }) =>
      runJob(definition, await load(), envelope, job.attempts >= job.max_attempts),
  };
}
