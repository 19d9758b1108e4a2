import type { SegmentationMethod, SolutionResult } from "#contracts/segmentation";

/** A solution without its profile, as the comparison shows it. */
export type SolutionSummary = {
  id: string;
  method: SegmentationMethod;
  k: number;
  result: Omit<SolutionResult, "profile" | "markers">;
};
