import { actions } from "#reports/build/phrases/en-actions";
import { warnings } from "#reports/build/phrases/en-warnings";
import { voices } from "#reports/build/voice";

const { number: n, percent: p, list } = voices.en;
const plural = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;
const people = (count: number) => plural(count, "respondent", "respondents");
const methodNames = { "k-means": "k-means", "latent-class": "latent class analysis" };

/** Everything that the builder says in English. Amounts come in as numbers, names as finished text. */
export const en = {
  actions,
  warnings,
  methodNames,
  subtitle: (segments: number, base: number) =>
    `${plural(segments, "segment", "segments")} from the answers of ${people(base)}`,
  pages: {
    objective: "Objective and decision",
    method: "Sample and method",
    overview: "The segments at a glance",
    differences: "Where the segments differ",
    comparison: "Comparison tables",
    appendix: "Appendix: fit and reproducibility",
  },
  headings: {
    inShort: "In short",
    objective: "What we set out to learn",
    decision: "The decision it serves",
    reading: "How to read the figures",
    sample: "Who was asked",
    method: "How the segments were formed",
    choice: "Why this number of segments",
    certainty: "How sure we are",
    setsApart: "What sets them apart",
    who: "Who they are",
    whatToDo: "What to do",
    reproduce: "To compute it again",
    warnings: "What to bear in mind",
  },
  inShort: (segments: readonly { name: string; share: number }[]) =>
    `The answers fall into ${plural(segments.length, "segment", "segments")}: ${list(
      segments.map(({ name, share }) => `${name} (${p(share)})`),
    )}.`,
  reading: (base: number) =>
    [
      `Every figure rests on the respondents named under it; in all there are ${n(base)}. No weights were used.`,
      "A range such as “20% to 24%” is a 95% interval: if the survey were repeated with other people of the same population, the range would hold the true share about 19 times in 20. It covers chance in sampling alone, not errors of who was reached.",
      "A letter beside a figure names a segment whose figure is lower, with a difference larger than chance would explain (95%). An index of 100 is the average of all respondents.",
      "Statements that formed the segments differ between them by design. There the figures describe; they prove nothing.",
    ].join("\n\n"),
  sample: (sample: {
    base: number;
    complete: number;
    waves: number;
    isImported: boolean;
    simulated: number;
  }) => {
    const source = sample.isImported
      ? `The answers were collected elsewhere and imported from a file`
      : `The answers were collected in ${plural(sample.waves, "wave", "waves")} of fieldwork`;
    const kept =
      sample.base === sample.complete
        ? `All ${n(sample.complete)} complete responses take part.`
        : `Of ${n(sample.complete)} complete responses, ${n(sample.base)} take part; the others had no usable answer to the statements that form the segments.`;
    const simulated =
      sample.simulated > 0
        ? ` ${n(sample.simulated)} of these ${sample.simulated === 1 ? "was" : "were"} made by a test robot, so the figures say nothing about real people.`
        : "";
    return `${source}. ${kept}${simulated}\n\nThe figures are unweighted: each respondent counts once. They speak for the people who answered; how far they speak for the whole market depends on how these people were reached.`;
  },
  method: (facts: {
    items: readonly string[];
    method: keyof typeof methodNames;
    kMin: number;
    kMax: number;
    starts: number;
    isStandardised: boolean;
  }) => {
    const what = {
      "k-means":
        "It puts people together whose answers lie close to the average of their group, and moves that average until nothing improves.",
      "latent-class":
        "It looks for groups within which the answers have nothing more to do with each other, and gives each person a probability of belonging to each.",
    }[facts.method];
    const range = facts.kMin === facts.kMax ? n(facts.kMin) : `${n(facts.kMin)} to ${n(facts.kMax)}`;
    const listed = facts.items.length <= 14 ? `: ${list(facts.items)}` : "";
    return `The segments rest on ${plural(facts.items.length, "variable", "variables")}${listed}. Nothing else, age or gender for instance, was used to form them.\n\nThe method is ${methodNames[facts.method]}. ${what}${
      facts.isStandardised ? " Every variable was first brought to the same scale." : ""
    } Solutions with ${range} segments were computed, each from ${n(facts.starts)} random starts.`;
  },
  choice: (k: number, compared: number) =>
    `${plural(compared, "solution was", "solutions were")} compared on fit, sizes and how easily the segments can be told apart. The one with ${n(k)} segments was chosen. The appendix shows all of them.`,
  certainty: {
    kMeans: (silhouette: number | null) => {
      if (silhouette === null) return "How clearly the segments are separated could not be computed.";
      const value = n(silhouette, 2);
      if (silhouette >= 0.5)
        return `The mean silhouette is ${value}: the segments are clearly separated from each other.`;
      if (silhouette >= 0.25)
        return `The mean silhouette is ${value}: the segments can be told apart, and many people stand between two of them.`;
      return `The mean silhouette is ${value}: there are no clear gaps between the segments. They are constructed, a useful way to divide a continuous market, rather than groups that exist by themselves.`;
    },
    latentClass: (entropy: number | null) =>
      entropy === null
        ? "How certain the assignment of people is could not be computed."
        : `The entropy R² is ${n(entropy, 2)} (1 would mean that everyone is placed with certainty): ${
            entropy >= 0.8
              ? "most people belong to one segment without doubt."
              : "a good part of the people stand between segments, so the borders are soft."
          }`,
    hits: (hits: number, starts: number) =>
      `${n(hits)} of ${n(starts)} random starts ended in this solution. Whether it would come back with other respondents was not tested here.`,
  },
  overviewLead: (largest: { name: string; share: number; low: number; high: number }) =>
    `The largest segment is ${largest.name}, with ${p(largest.share)} of the respondents (${p(largest.low)} to ${p(largest.high)}).`,
  segmentLine: (more: readonly string[], less: readonly string[]) =>
    more.length > 0
      ? `Above average: ${list(more)}.`
      : less.length > 0
        ? `Below average: ${list(less)}.`
        : "Close to the average on everything measured.",
  sizeOf: (size: { share: number; low: number; high: number; count: number; base: number }) =>
    `${p(size.share)} of the respondents belong here (95% interval ${p(size.low)} to ${p(size.high)}): ${n(size.count)} of ${n(size.base)}.`,
  shareAgainst: (label: string, segment: number, total: number) =>
    `${label} (${p(segment)}, all ${p(total)})`,
  meanAgainst: (label: string, segment: number, total: number) =>
    `${label} (mean ${n(segment, 1)}, all ${n(total, 1)})`,
  answersTo: (question: string, answers: readonly string[]) =>
    `${question}${/[?:]$/.test(question) ? "" : ":"} ${list(answers)}`,
  setsApart: (more: readonly string[], less: readonly string[]) =>
    [
      more.length > 0 ? `Higher here than among all respondents: ${list(more)}.` : "",
      less.length > 0 ? `Lower: ${list(less)}.` : "",
      more.length + less.length === 0
        ? "On the statements that form the segments, this one stands close to the average."
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  who: (more: readonly string[], less: readonly string[]) =>
    more.length + less.length === 0
      ? "On the characteristics that were asked, this segment does not differ from the others by more than chance would explain. Who belongs here cannot be told from them."
      : [
          more.length > 0 ? `More than among other respondents: ${more.join("; ")}.` : "",
          less.length > 0 ? `Less: ${less.join("; ")}.` : "",
          "These differences are larger than chance would explain. They are tendencies: many members are different.",
        ]
          .filter(Boolean)
          .join(" "),
  notes: {
    base: (base: number) => `Base: ${people(base)}, unweighted`,
    interval: "95% intervals (Wilson)",
    circular: "these statements formed the segments: descriptive, not tested",
    againstRest: "segment against all other respondents, z test at 95%",
    meansAgainstMost: "means: different from most other segments at 95%",
    letters:
      "letters: significantly higher than the named segment at 95%, without correction for the number of comparisons",
    shareOfAnswers: "shares of those who answered",
    all: "all respondents",
    question: (text: string) => `Question: ${text}`,
    fit: "compare the fit within a method only",
  },
  figures: {
    sizes: "How the respondents divide",
    sizesSummary: (rows: readonly { name: string; share: number; low: number; high: number }[]) =>
      `${list(rows.map((row) => `${row.name} ${p(row.share)} (${p(row.low)} to ${p(row.high)})`))}.`,
    overview: "All segments in one view",
    heatShare: "Statements by segment: share who agree or chose it",
    heatMean: "Statements by segment: mean answers",
    heatSummary: (rows: readonly { segment: string; item: string }[]) =>
      `The largest difference from all respondents: ${list(rows.map(({ segment, item }) => `${segment} on ${item}`))}.`,
    apart: (name: string) => `${name} against all respondents`,
    profile: (name: string, item: string) => `${item}: ${name} and all respondents`,
    averages: (name: string) => `Averages: ${name} and all respondents`,
    basisTable: "The statements that form the segments",
    descriptorTable: "Everything else that was asked",
    tableSummary: (rows: number, columns: number) =>
      `A table of ${plural(rows, "variable", "variables")} by ${plural(columns, "segment", "segments")} with all respondents beside them.`,
    fit: "All solutions that were computed",
    fitSummary: (count: number, method: keyof typeof methodNames, k: number) =>
      `${plural(count, "solution", "solutions")}; chosen: ${methodNames[method]} with ${plural(k, "segment", "segments")}.`,
  },
  facts: {
    respondents: "Respondents",
    segments: "Segments",
    inputs: "Variables that form them",
    compared: "Solutions compared",
    share: "Share of respondents",
    interval: "95% interval",
    members: "Respondents here",
    range: (low: number, high: number) => `${p(low)} to ${p(high)}`,
    method: "Method",
    seed: "Seed",
    starts: "Random starts",
    hits: "Starts that reached the best",
    iterations: "Iterations",
    converged: "Converged",
    yes: "Yes",
    no: "No",
    distinct: "Distinct answer patterns",
    complete: "Complete responses",
    weight: "Weight",
    unweighted: "None: every respondent counts once",
    dataset: "Fingerprint of the data",
    code: "Version of the analysis code",
    software: "Software",
    fieldwork: "Fieldwork",
  },
  reproduce:
    "With the same data, seed and version of the analysis code, the product computes exactly these numbers again. The fingerprint changes when a single answer does.",
};

export type Phrases = typeof en;
