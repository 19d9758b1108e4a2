import { z } from "zod";
import { defineJob } from "#server/jobs/job";

export const simulateRehearsal = defineJob({
  name: "simulate-responses.v1",
  lane: "long",
  payload: z.object({ rehearsalId: z.uuid() }),
});
