import { z } from "zod";
import { defineJob } from "#server/jobs/job";

export const simulateRecovery = defineJob({
  name: "simulate-recovery.v1",
  lane: "long",
  payload: z.object({ simulationId: z.uuid() }),
});
