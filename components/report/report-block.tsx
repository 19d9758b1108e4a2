import { ComparisonTable } from "#components/report/comparison-table";
import { FitTable } from "#components/report/fit-table";
import { KeyFacts } from "#components/report/key-facts";
import { ProfileBars } from "#components/report/profile-bars";
import { ReportHeatMap } from "#components/report/report-heat-map";
import { ReportWarnings } from "#components/report/report-warnings";
import { SegmentOverview, SegmentSizes } from "#components/report/segment-figures";
import { TextSection } from "#components/report/text-section";
import { WhatSetsApart } from "#components/report/what-sets-apart";
import type { ReportBlock as Block } from "#reports/model";

export function ReportBlock({ block }: Readonly<{ block: Block }>) {
  switch (block.kind) {
    case "text":
      return <TextSection block={block} />;
    case "keyFacts":
      return <KeyFacts block={block} />;
    case "segmentSizes":
      return <SegmentSizes block={block} />;
    case "segmentOverview":
      return <SegmentOverview block={block} />;
    case "whatSetsApart":
      return <WhatSetsApart block={block} />;
    case "profileBars":
      return <ProfileBars block={block} />;
    case "heatMap":
      return <ReportHeatMap block={block} />;
    case "comparisonTable":
      return <ComparisonTable block={block} />;
    case "fitTable":
      return <FitTable block={block} />;
    case "warnings":
      return <ReportWarnings block={block} />;
  }
}
