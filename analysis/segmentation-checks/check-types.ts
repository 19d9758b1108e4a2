/** How serious a finding is: red stops a careful researcher, amber deserves a look, green is fine. */
export type CheckLevel = "red" | "amber" | "green";

/** A finding with its numbers and no words: the screen says it in the reader's language. Shares are 0 to 1. */
export type InputCheck =
  | {
      code: "sample-small";
      level: CheckLevel;
      respondents: number;
      variables: number;
      perVariable: number;
      /** Respondents wanted: 100 for each variable, and at least 70. */
      wanted: number;
      leastAcceptable: number;
    }
  | { code: "redundant-inputs"; level: "amber"; first: string; second: string; correlation: number }
  | { code: "near-constant-item"; level: "amber" | "red"; variable: string; largestShare: number }
  | { code: "high-missing"; level: "amber" | "red"; variable: string; missingShare: number };

export type SolutionCheck =
  | {
      code: "response-style";
      level: "amber";
      highSegment: number;
      lowSegment: number;
      /** Items on which that segment lies beyond every other, out of `items`. */
      highItems: number;
      lowItems: number;
      items: number;
    }
  | {
      code: "segment-sample-small";
      level: "amber" | "red";
      segment: number;
      respondents: number;
      wanted: number;
    }
  | { code: "few-starts"; level: "amber"; starts: number; wanted: number }
  | {
      code: "low-hit-rate";
      level: "amber" | "red";
      startsAtBest: number;
      startsCompared: number;
      hitRate: number;
    }
  | { code: "too-many-segments"; level: "amber"; segments: number; most: number }
  | { code: "tiny-segment"; level: "amber"; segment: number; share: number }
  | { code: "giant-segment"; level: "amber"; segment: number; share: number }
  | { code: "unstable-solution"; level: "amber"; medianAdjustedRand: number; pairs: number }
  | { code: "unstable-segment"; level: "amber"; segment: number; overlap: number }
  | { code: "not-converged"; level: "red" }
  | { code: "boundary-estimates"; level: "amber"; count: number }
  | { code: "unidentified"; level: "red"; degreesOfFreedom: number };
