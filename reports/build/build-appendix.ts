import { type BuildContext, textBlock } from "#reports/build/build-context";
import { buildWarnings } from "#reports/build/build-warnings";
import type { Phrases } from "#reports/build/phrases/en";
import { say, sayNote } from "#reports/build/phrases/phrases-of";
import type { SourceSummary } from "#reports/build/report-source";
import type { FitTableBlock, KeyFact, KeyFactsBlock, ReportPage } from "#reports/model";

export function buildAppendix(context: BuildContext): ReportPage {
  return {
    id: "appendix",
    kind: "appendix",
    title: say(({ pages }) => pages.appendix),
    blocks: [
      buildFit(context),
      buildWarnings(context),
      textBlock(
        "reproduce",
        say(({ reproduce }) => reproduce),
        { heading: say(({ headings }) => headings.reproduce) },
      ),
      buildFacts(context),
    ],
  };
}

function buildFit({ source, base }: BuildContext): FitTableBlock {
  const { solution, compared } = source;
  return {
    id: "fit",
    kind: "fitTable",
    title: say(({ figures }) => figures.fit),
    note: sayNote((notes) => [notes.base(base), notes.fit]),
    summary: say(({ figures }) => figures.fitSummary(compared.length, solution.method, solution.k)),
    base,
    weight: "unweighted",
    rows: compared.map((summary) => ({
      method: summary.method,
      k: summary.k,
      isChosen: summary.method === solution.method && summary.k === solution.k,
      ...fitFigures(summary.fit),
      starts: summary.starts,
      startsAtBest: summary.startsAtBest,
      converged: summary.converged,
      sizes: summary.sizes.map(({ count }) => count),
    })),
  };
}

function fitFigures(fit: SourceSummary["fit"]) {
  if (fit.method === "k-means") {
    const { withinSumOfSquares, betweenShare, silhouette } = fit;
    return { fit: withinSumOfSquares, betweenShare, silhouette, bic: null, entropy: null };
  }
  return {
    fit: fit.logLikelihood,
    betweenShare: null,
    silhouette: null,
    bic: fit.bic,
    entropy: fit.entropyR2,
  };
}

function buildFacts({ source, base }: BuildContext): KeyFactsBlock {
  const { solution } = source;
  type Label = Exclude<keyof Phrases["facts"], "range">;
  const label = (key: Label) => say(({ facts }) => facts[key]);
  const number = (key: Label, value: number): KeyFact => ({
    label: label(key),
    value: { kind: "number", number: value, as: "number" },
  });
  const code = (key: Label, value: string): KeyFact => ({
    label: label(key),
    value: { kind: "code", code: value },
  });
  const text = (key: Label, write: Parameters<typeof say>[0]): KeyFact => ({
    label: label(key),
    value: { kind: "text", text: say(write) },
  });
  return {
    id: "facts",
    kind: "keyFacts",
    look: "list",
    title: say(({ headings }) => headings.reproduce),
    facts: [
      text("method", ({ methodNames }) => methodNames[solution.method]),
      number("segments", solution.k),
      number("complete", solution.completeResponses),
      number("respondents", base),
      number("distinct", solution.distinctRows),
      text("weight", ({ facts }) => facts.unweighted),
      // A seed and fingerprints are copied, not read: they stay as a machine writes them.
      code("seed", String(solution.seed)),
      number("starts", solution.starts),
      number("hits", solution.startsAtBest),
      number("iterations", solution.iterations),
      text("converged", ({ facts }) => (solution.converged ? facts.yes : facts.no)),
      code("dataset", solution.datasetHash),
      code("code", solution.codeVersion),
      code("software", "Bakhsh"),
    ],
  };
}
