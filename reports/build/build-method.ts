import { type BuildContext, textBlock } from "#reports/build/build-context";
import { say } from "#reports/build/phrases/phrases-of";
import type { KeyFactsBlock, ReportPage } from "#reports/model";

export function buildMethod(context: BuildContext): ReportPage {
  const { source, basis } = context;
  const { solution, specification, sample } = source;
  const { fit } = solution;
  return {
    id: "method",
    kind: "method",
    title: say(({ pages }) => pages.method),
    blocks: [
      buildStrip(context),
      textBlock(
        "sample",
        say((phrases) =>
          phrases.sample({
            base: solution.baseSize,
            complete: solution.completeResponses,
            waves: sample.waves,
            isImported: sample.isImported,
            simulated: solution.simulatedInBase,
          }),
        ),
        { heading: say(({ headings }) => headings.sample) },
      ),
      textBlock(
        "method",
        say((phrases, { quote }) =>
          phrases.method({
            items: basis.map(({ label }) => quote(label)),
            method: solution.method,
            kMin: specification.kMin,
            kMax: specification.kMax,
            starts: solution.starts,
            isStandardised: specification.standardise && solution.method === "k-means",
          }),
        ),
        { heading: say(({ headings }) => headings.method) },
      ),
      textBlock(
        "choice",
        say(({ choice }) => choice(solution.k, source.compared.length)),
        { heading: say(({ headings }) => headings.choice), isSuggestion: true },
      ),
      textBlock(
        "certainty",
        say(({ certainty }) =>
          [
            fit.method === "k-means"
              ? certainty.kMeans(fit.silhouette)
              : certainty.latentClass(fit.entropyR2),
            certainty.hits(solution.startsAtBest, solution.starts),
          ].join("\n\n"),
        ),
        { heading: say(({ headings }) => headings.certainty) },
      ),
    ],
  };
}

function buildStrip({ source, base, segments, basis }: BuildContext): KeyFactsBlock {
  const fact = (label: "respondents" | "segments" | "inputs" | "compared", number: number) => ({
    label: say(({ facts }) => facts[label]),
    value: { kind: "number" as const, number, as: "number" as const },
  });
  const { fieldwork } = source.sample;
  return {
    id: "facts",
    kind: "keyFacts",
    look: "strip",
    title: say(({ headings }) => headings.sample),
    facts: [
      fact("respondents", base),
      fact("segments", segments.length),
      fact("inputs", basis.length),
      fact("compared", source.compared.length),
      ...(fieldwork
        ? [
            {
              label: say(({ facts }) => facts.fieldwork),
              value: { kind: "dates" as const, ...fieldwork },
            },
          ]
        : []),
    ],
  };
}
