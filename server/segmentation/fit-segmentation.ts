import { z } from "zod";
import { defineJob } from "#server/jobs/job";

export const fitSegmentation = defineJob({
  name: "fit-segmentation.v1",
  lane: "long",
  payload: z.object({ segmentationId: z.uuid() }),
});
