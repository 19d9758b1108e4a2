import { parseScoringRule } from "#analysis/typing/parse-scoring-rule";
import { type DatasetScore, scoreDataset } from "#analysis/typing/score-dataset";
import type { ScoringRule } from "#analysis/typing/scoring-rule";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { jsonFile, outputFile } from "#cli/analyse/options";

export const scoreMethod = defineMethod({
  name: "score",
  summary: "places every row in a segment by a portable rule that the method typing wrote",
  options: {
    rule: jsonFile("a rule from typing --rule-out"),
    segmentsOut: outputFile("where to write row, segment, missing answers and memberships"),
  },
  fields: {
    segments: "{segment, size (rows), share (of the weight of placed rows), meanMembership}",
    placed: "rows in a segment; the others answered none of the questions",
    rowsWithMissing: "placed rows for which the rule had to stand in for an answer",
    meanCertainty: "mean of the largest membership of placed rows",
  },
  run({ dataset, options }) {
    const rule = parseScoringRule(options.rule);
    const scored = scoreDataset(rule, dataset);
    const weightOf = (row: number) => (dataset.weights ? dataset.weights[row] : 1);
    const summary = summarise(rule, scored, weightOf);
    return {
      n: dataset.rowCount,
      fields: summary,
      warnings: findWarnings(scored, dataset.rowCount - summary.placed),
      files:
        options.segmentsOut === undefined
          ? []
          : [{ path: options.segmentsOut, text: writeSegments(rule, scored) }],
    };
  },
});

function summarise(rule: ScoringRule, scored: DatasetScore, weightOf: (row: number) => number) {
  const segmentCount = rule.segments.length;
  const placed = Array.from(scored.assignment.keys()).filter((row) => scored.assignment[row] >= 0);
  const total = placed.reduce((sum, row) => sum + weightOf(row), 0);
  const membership = (row: number, k: number) => scored.memberships[row * segmentCount + k];
  const segments = rule.segments.map(({ code, label }, k) => {
    const members = placed.filter((row) => scored.assignment[row] === k);
    const weight = members.reduce((sum, row) => sum + weightOf(row), 0);
    const expected = placed.reduce((sum, row) => sum + weightOf(row) * membership(row, k), 0);
    return {
      segment: label ?? code,
      size: members.length,
      share: total > 0 ? weight / total : null,
      meanMembership: total > 0 ? expected / total : null,
    };
  });
  const certainty = placed.reduce(
    (sum, row) => sum + weightOf(row) * membership(row, scored.assignment[row]),
    0,
  );
  return {
    segments,
    placed: placed.length,
    rowsWithMissing: placed.filter((row) => scored.missingCounts[row] > 0).length,
    meanCertainty: total > 0 ? certainty / total : null,
  };
}

function findWarnings(scored: DatasetScore, unplaced: number): AnalyseWarning[] {
  const list = (rows: Record<string, number>) =>
    Object.entries(rows)
      .map(([code, count]) => `${code} (${count} rows)`)
      .join(", ");
  const strange = list(scored.unknownRows);
  const outside = list(scored.outOfRangeRows);
  const warnings: [boolean, string, string][] = [
    [unplaced > 0, "rows-left-out", `${unplaced} rows answered none of the questions`],
    [
      strange !== "",
      "unknown-categories",
      `answers that the rule does not know count as missing: ${strange}`,
    ],
    [outside !== "", "out-of-range", `numbers outside those the rule was made from: ${outside}`],
  ];
  return warnings.flatMap(([applies, code, message]) => (applies ? [{ code, message }] : []));
}

function writeSegments(rule: ScoringRule, scored: DatasetScore): string {
  const segmentCount = rule.segments.length;
  const names = rule.segments.map(({ code, label }) => label ?? String(code));
  const head = ["row", "segment", "missing", ...names.map((name) => `membership ${name}`)];
  const lines = Array.from(scored.assignment, (segment, row) => [
    row + 1,
    segment < 0 ? "" : names[segment],
    scored.missingCounts[row],
    ...scored.memberships.subarray(row * segmentCount, (row + 1) * segmentCount),
  ]);
  return [head, ...lines].map((line) => `${line.map(quote).join(",")}\n`).join("");
}

function quote(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
