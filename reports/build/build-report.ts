import { buildAppendix } from "#reports/build/build-appendix";
import { buildComparison } from "#reports/build/build-comparison";
import { makeContext } from "#reports/build/build-context";
import { buildDifferences } from "#reports/build/build-differences";
import { buildMethod } from "#reports/build/build-method";
import { buildObjective } from "#reports/build/build-objective";
import { buildOverview } from "#reports/build/build-overview";
import { buildSegment } from "#reports/build/build-segment";
import { say } from "#reports/build/phrases/phrases-of";
import type { ReportSource } from "#reports/build/report-source";
import type { Report } from "#reports/model";

/** A draft report in both languages. Everything in it is copied from the source or computed from it. */
export function buildReport(source: ReportSource): Report {
  const context = makeContext(source);
  const { base, segments } = context;
  return {
    formatVersion: 1,
    languages: ["fa", "en"],
    title: source.study.title,
    subtitle: say(({ subtitle }) => subtitle(segments.length, base)),
    cover: {
      client: source.client.name,
      preparedBy: source.workspaceName,
      base,
      segments: segments.map(({ number, name, share }) => ({ number, name, share })),
      fieldwork: source.sample.fieldwork,
    },
    simulatedInBase: source.solution.simulatedInBase,
    pages: [
      { id: "cover", kind: "cover", title: source.study.title, blocks: [] },
      buildObjective(context),
      buildMethod(context),
      buildOverview(context),
      buildDifferences(context),
      ...segments.map((segment) => buildSegment(context, segment)),
      buildComparison(context),
      buildAppendix(context),
    ],
  };
}
