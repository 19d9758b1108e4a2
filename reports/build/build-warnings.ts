import type { BuildContext } from "#reports/build/build-context";
import type { Phrases } from "#reports/build/phrases/en";
import { say } from "#reports/build/phrases/phrases-of";
import type { SourceWarning } from "#reports/build/report-source";
import type { Voice } from "#reports/build/voice";
import type { WarningsBlock } from "#reports/model";

export function buildWarnings(context: BuildContext): WarningsBlock {
  const { solution } = context.source;
  const told = solution.warnings.map((warning) => ({
    severity: warning.severity === "stops" ? ("serious" as const) : warning.severity,
    text: say((phrases, voice) => sayWarning(phrases.warnings, voice, context, warning)),
  }));
  const simulated = {
    severity: "serious" as const,
    text: say(({ warnings }) => warnings.simulated(solution.simulatedInBase, solution.baseSize)),
  };
  const none = { severity: "notes" as const, text: say(({ warnings }) => warnings.none) };
  const items = solution.simulatedInBase > 0 ? [simulated, ...told] : told;
  return {
    id: "warnings",
    kind: "warnings",
    title: say(({ headings }) => headings.warnings),
    items: items.length > 0 ? items : [none],
  };
}

function sayWarning(
  words: Phrases["warnings"],
  { read }: Voice,
  { segments }: BuildContext,
  { code, detail }: SourceWarning,
): string {
  const number = (key: string) => Number(detail[key]);
  const segment = (key: string) => {
    const found = segments.find((each) => each.number === detail[key]);
    return found ? read(found.name) : String(detail[key]);
  };
  switch (code) {
    case "response-style":
      return words.responseStyle(segment("highSegment"), segment("lowSegment"));
    case "segment-sample-small":
      return words.smallSegment(segment("segment"), number("respondents"), number("wanted"));
    case "few-starts":
      return words.fewStarts(number("starts"));
    case "low-hit-rate":
      return words.lowHits(number("startsAtBest"), number("startsCompared"));
    case "too-many-segments":
      return words.tooMany(number("segments"));
    case "tiny-segment":
      return words.tiny(segment("segment"), number("share"));
    case "giant-segment":
      return words.giant(segment("segment"), number("share"));
    case "not-converged":
      return words.notConverged;
    case "boundary-estimates":
      return words.boundary(number("count"));
    case "unidentified":
      return words.unidentified;
    case "missing-basis":
    case "no-basis-answer":
      return words.leftOut(number("count"));
    default:
      return words.other(code);
  }
}
