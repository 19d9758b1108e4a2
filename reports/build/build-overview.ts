import type { LocalisedText } from "#questionnaire/localised-text";
import { type BuildContext, textBlock } from "#reports/build/build-context";
import { byStrength, figuresOf, type SegmentFigure } from "#reports/build/figure-rows";
import { say, sayNote } from "#reports/build/phrases/phrases-of";
import type { ReportPage, SegmentOverviewBlock, SegmentSizesBlock } from "#reports/model";

/** Points of a share, or parts of a scale's range, from which a difference is worth a word. */
export const worthSaying = 0.05;

export function buildOverview(context: BuildContext): ReportPage {
  const { segments, base } = context;
  const largest = segments.reduce((first, next) => (next.count > first.count ? next : first));
  const note = sayNote((notes) => [notes.base(base), notes.interval]);
  const sizes: SegmentSizesBlock = {
    id: "sizes",
    kind: "segmentSizes",
    title: say(({ figures }) => figures.sizes),
    note,
    summary: say(({ figures }, { read }) =>
      figures.sizesSummary(segments.map((segment) => ({ ...segment, name: read(segment.name) }))),
    ),
    base,
    weight: "unweighted",
    segments,
  };
  const overview: SegmentOverviewBlock = {
    ...sizes,
    id: "overview",
    kind: "segmentOverview",
    title: say(({ figures }) => figures.overview),
    segments: segments.map((segment) => ({ ...segment, line: lineOf(context, segment.number) })),
  };
  return {
    id: "overview",
    kind: "overview",
    title: say(({ pages }) => pages.overview),
    blocks: [
      textBlock(
        "lead",
        say(({ overviewLead }, { read }) => overviewLead({ ...largest, name: read(largest.name) })),
        { look: "lead" },
      ),
      sizes,
      overview,
    ],
  };
}

/** The researcher's description of a segment, else what its figures say. */
export function lineOf({ source, basisRows }: BuildContext, number: number): LocalisedText {
  const described = source.segments.find((segment) => segment.number === number)?.description ?? {};
  const { more, less } = partByDirection(figuresOf(basisRows, number), 3);
  const computed = say(({ segmentLine }, { quote }) =>
    segmentLine(
      more.map(({ label }) => quote(label)),
      less.map(({ label }) => quote(label)),
    ),
  );
  return { fa: described.fa || computed.fa, en: described.en || computed.en };
}

/** The figures worth saying, those above the total and those below it, the strongest first. */
export function partByDirection(figures: readonly SegmentFigure[], most: number) {
  const worth = figures.filter(({ strength }) => Math.abs(strength) >= worthSaying).sort(byStrength);
  return {
    more: worth.filter(({ strength }) => strength > 0).slice(0, most),
    less: worth.filter(({ strength }) => strength < 0).slice(0, most),
  };
}
