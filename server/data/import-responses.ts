import { z } from "zod";
import { FaultyRows } from "#contracts/imports";
import { defineJob } from "#server/jobs/job";

export const importResponses = defineJob({
  name: "import-responses.v1",
  lane: "short",
  payload: z.strictObject({
    importId: z.uuid(),
    faulty: FaultyRows,
    /** How many questions starting the import added, for the summary. */
    newQuestions: z.number().int().min(0),
  }),
});
