import { z } from "zod";
import { defineJob } from "#server/jobs/job";

export const checkImportRows = defineJob({
  name: "check-import-rows.v1",
  lane: "short",
  payload: z.strictObject({ importId: z.uuid() }),
});
