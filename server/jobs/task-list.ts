import type { Task, TaskList } from "graphile-worker";
import type { z } from "zod";
import { checkImportRows } from "#server/data/check-import-rows";
import { importResponses } from "#server/data/import-responses";
import type { JobDefinition, JobHandler } from "#server/jobs/job";
import { runJob } from "#server/jobs/run-job";
import { fitSegmentation } from "#server/segmentation/fit-segmentation";

/** Every job that a worker can take. Handlers are loaded when the first job of their kind arrives. */
export function taskList(): TaskList {
  return Object.fromEntries<Task>([
    task(checkImportRows, () =>
      import("#server/data/check-import-rows.handler").then((loaded) => loaded.handleCheckImportRows),
    ),
    task(importResponses, () =>
      import("#server/data/import-responses.handler").then((loaded) => loaded.handleImportResponses),
    ),
    task(fitSegmentation, () =>
      import("#server/segmentation/fit-segmentation.handler").then((loaded) => loaded.handleFitSegmentation),
    ),
  ]);
}

/** One entry of the list: the queue's envelope in, one run of the handler out. */
export function task<Payload extends z.ZodType>(
  definition: JobDefinition<Payload>,
  load: () => Promise<JobHandler<z.infer<Payload>>>,
): [string, Task] {
  return [
    definition.name,
    async (envelope, { job }) => runJob(definition, await load(), envelope, job.attempts >= job.max_attempts),
  ];
}
