import {
  findingText,
  groupFindings,
  type SegmentationWords,
  type VariableNames,
} from "#components/segmentation/finding-text";
import { Badge } from "#components/ui/badge";
import type { Tone } from "#components/ui/tone";
import type { SegmentationFinding } from "#contracts/segmentation";

type Props = Readonly<{
  t: SegmentationWords;
  findings: readonly SegmentationFinding[];
  names: VariableNames;
}>;

const tones: Record<SegmentationFinding["severity"], Tone> = {
  stops: "danger",
  serious: "danger",
  warns: "warning",
  notes: "neutral",
};

/** Warnings as sentences, the most serious first. */
export function FindingList({ t, findings, names }: Props) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {groupFindings(findings).map((finding) => {
        const text = findingText(t, finding, names);
        return (
          <li key={text} className="flex flex-wrap items-baseline gap-x-2 gap-y-1 sm:flex-nowrap">
            <Badge tone={tones[finding.severity]}>{t(`severity.${finding.severity}`)}</Badge>
            <span className="min-w-0">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
