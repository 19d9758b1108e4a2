import { voices } from "#reports/build/voice";

const { number: n, percent: p } = voices.en;

/** What the checks of a solution found, as a client should read it. `segment` is a name. */
export const warnings = {
  responseStyle: (high: string, low: string) =>
    `${high} answers higher on almost everything and ${low} lower. That can be a habit of answering rather than a difference in what people think.`,
  smallSegment: (segment: string, respondents: number, wanted: number) =>
    `${segment} rests on ${n(respondents)} respondents; at least ${n(wanted)} are wanted for a segment that is reported by itself. Its figures are rough.`,
  fewStarts: (starts: number) =>
    `Only ${n(starts)} random starts were tried, so a better solution may have been missed.`,
  lowHits: (hits: number, starts: number) =>
    `Only ${n(hits)} of ${n(starts)} random starts reached this solution: a better one may exist.`,
  tooMany: (segments: number) => `${n(segments)} segments are more than most teams can serve differently.`,
  tiny: (segment: string, share: number) =>
    `${segment} holds ${p(share, 1)} of the respondents: hardly large enough to be served by itself.`,
  giant: (segment: string, share: number) =>
    `${segment} holds ${p(share)} of the respondents: so large a segment is likely to be mixed inside.`,
  notConverged: "The computation ended before it had settled. Read the figures as provisional.",
  boundary: (count: number) =>
    count === 1
      ? "One estimated probability lies at exactly 0 or 1, where its uncertainty cannot be told."
      : `${n(count)} estimated probabilities lie at exactly 0 or 1, where their uncertainty cannot be told.`,
  unidentified: "The answers do not determine this model fully: other figures would fit as well.",
  leftOut: (count: number) =>
    `${n(count)} complete ${count === 1 ? "response was" : "responses were"} left out for want of answers to the statements that form the segments.`,
  simulated: (count: number, base: number) =>
    `${n(count)} of the ${n(base)} respondents are simulated. This report shows what the product does; it says nothing about real people.`,
  other: (code: string) => `The analysis raised a remark that has no words here: ${code}.`,
  none: "The automatic checks raised nothing.",
};
