import type { LocalisedText } from "#questionnaire/localised-text";
import type { ReportSource, SourceRow, SourceVariable } from "#reports/build/report-source";

const yesNo = [
  { code: 0, label: { fa: "خیر", en: "No" } },
  { code: 1, label: { fa: "بله", en: "Yes" } },
];

function row(
  optionCode: number | null,
  total: number,
  values: [number, number],
  letters = ["", ""],
): SourceRow {
  return {
    statistic: optionCode === null ? "mean" : "share",
    optionCode,
    total,
    cells: values.map((value, segment) => ({
      value,
      difference: value - total,
      index: optionCode === null ? null : (100 * value) / total,
      letters: letters[segment],
    })),
  };
}

function variable(
  code: string,
  label: LocalisedText,
  purpose: "basis" | "descriptor",
  rest: Pick<SourceVariable, "kind" | "options" | "rows">,
): SourceVariable {
  return {
    code,
    label,
    questionText: label,
    purpose,
    base: 1000,
    baseBySegment: [600, 400],
    effect: purpose === "basis" ? null : { measure: "cramers-v", size: 0.2, pValue: 0.001 },
    ...rest,
  };
}

/** Two segments of 600 and 400 with figures that are easy to check by hand. */
export const reportFixture: ReportSource = {
  study: {
    title: { fa: "قهوه در شهر", en: "Coffee in town" },
    objective: { fa: "شناختن مشتریان قهوه", en: "To know who drinks coffee" },
    decision: { fa: "انتخاب منو", en: "Which menu to offer" },
    bases: ["attitudinal", "needs"],
  },
  client: { name: { fa: "کافهٔ نمونه", en: "Sample Café" } },
  workspaceName: "Research house",
  sample: {
    waves: 1,
    isImported: false,
    fieldwork: { from: "2026-03-01T08:00:00.000Z", to: "2026-03-20T17:00:00.000Z" },
  },
  specification: { kMin: 2, kMax: 3, methods: ["k-means"], standardise: false },
  solution: {
    method: "k-means",
    k: 2,
    sizes: [
      { number: 1, count: 600, share: 0.6, low: 0.569, high: 0.63 },
      { number: 2, count: 400, share: 0.4, low: 0.37, high: 0.431 },
    ],
    fit: { method: "k-means", withinSumOfSquares: 512.25, betweenShare: 0.31, silhouette: 0.18 },
    starts: 40,
    startsAtBest: 31,
    converged: true,
    seed: 20260301,
    iterations: 9,
    distinctRows: 64,
    baseSize: 1000,
    completeResponses: 1012,
    simulatedInBase: 0,
    leftOut: [{ reason: "missing-basis", count: 12 }],
    datasetHash: "a".repeat(64),
    codeVersion: "analysis-0123456789abcdef",
    profile: [
      variable("strong", { fa: "قهوهٔ پررنگ دوست دارم", en: "I like strong coffee" }, "basis", {
        kind: "single",
        options: yesNo,
        rows: [row(0, 0.5, [0.2, 0.95]), row(1, 0.5, [0.8, 0.05])],
      }),
      variable("cheap", { fa: "قیمت برایم مهم است", en: "Price matters to me" }, "basis", {
        kind: "single",
        options: yesNo,
        rows: [row(0, 0.36, [0.5, 0.15]), row(1, 0.64, [0.5, 0.85])],
      }),
      variable("gender", { fa: "جنسیت", en: "Gender" }, "descriptor", {
        kind: "single",
        options: [
          { code: 1, label: { fa: "زن", en: "Woman" } },
          { code: 2, label: { fa: "مرد", en: "Man" } },
        ],
        rows: [row(1, 0.5, [0.6, 0.35], ["B", ""]), row(2, 0.5, [0.4, 0.65], ["", "A"])],
      }),
      variable("age", { fa: "سن", en: "Age" }, "descriptor", {
        kind: "numeric",
        options: [],
        rows: [row(null, 41.5, [41.4, 41.65])],
      }),
    ],
    warnings: [
      { code: "giant-segment", severity: "warns", detail: { segment: 1, share: 0.6 } },
      { code: "missing-basis", severity: "notes", detail: { count: 12, share: 0.0119 } },
    ],
  },
  segments: [
    { number: 1, name: { fa: "قهوه‌دوستان", en: "Coffee lovers" }, description: {} },
    {
      number: 2,
      name: { fa: "حسابگران", en: "Careful spenders" },
      description: { fa: "به قیمت نگاه می‌کنند.", en: "They look at the price." },
    },
  ],
  compared: [
    {
      method: "k-means",
      k: 2,
      sizes: [
        { number: 1, count: 600, share: 0.6, low: 0.569, high: 0.63 },
        { number: 2, count: 400, share: 0.4, low: 0.37, high: 0.431 },
      ],
      fit: { method: "k-means", withinSumOfSquares: 512.25, betweenShare: 0.31, silhouette: 0.18 },
      starts: 40,
      startsAtBest: 31,
      converged: true,
    },
    {
      method: "k-means",
      k: 3,
      sizes: [
        { number: 1, count: 500, share: 0.5, low: 0.469, high: 0.531 },
        { number: 2, count: 300, share: 0.3, low: 0.272, high: 0.329 },
        { number: 3, count: 200, share: 0.2, low: 0.176, high: 0.226 },
      ],
      fit: { method: "k-means", withinSumOfSquares: 430.5, betweenShare: 0.42, silhouette: 0.21 },
      starts: 40,
      startsAtBest: 12,
      converged: true,
    },
  ],
};
