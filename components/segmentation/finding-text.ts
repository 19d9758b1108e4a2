import { segmentLetter } from "#components/segmentation/segment-letter";
import type { SegmentationFinding } from "#contracts/segmentation";
import type { translator } from "#i18n/translator";

export type SegmentationWords = ReturnType<typeof translator<"segmentation">>;
type Key = Parameters<SegmentationWords>[0];

/** A variable's words by its code, for sentences that name one. */
export type VariableNames = Readonly<Record<string, string>>;

const namesVariable = new Set(["variable", "other", "first", "second"]);

/** Findings of one kind about several segments become one. */
export function groupFindings(findings: readonly SegmentationFinding[]): SegmentationFinding[] {
  const grouped = new Map<string, SegmentationFinding>();
  for (const finding of findings) {
    const { code, detail, severity } = finding;
    if (typeof detail.segment !== "number") {
      grouped.set(`${grouped.size} ${code}`, finding);
      continue;
    }
    const earlier = grouped.get(code);
    const letters = [
      ...((earlier?.detail.letters as readonly string[]) ?? []),
      segmentLetter(detail.segment),
    ];
    grouped.set(code, { code, severity: earlier?.severity ?? severity, detail: { letters: letters.sort() } });
  }
  return [...grouped.values()];
}

/** A finding as a sentence that a researcher can act on. */
export function findingText(
  t: SegmentationWords,
  finding: SegmentationFinding,
  names: VariableNames,
): string {
  const { code, detail } = finding;
  const key = `finding.${code}` as Key;
  if (!t.has(key)) return t("finding.other", { code });
  return t(key, wordsFor(detail, names) as never);
}

function wordsFor(detail: SegmentationFinding["detail"], names: VariableNames): Record<string, unknown> {
  const entries = Object.entries(detail).map(([name, value]) => {
    if (typeof value === "string" && namesVariable.has(name)) return [name, names[value] ?? value];
    if (name.endsWith("Segment") && typeof value === "number") return [name, segmentLetter(value)];
    return [name, value];
  });
  const letters = detail.letters as readonly string[] | undefined;
  return {
    ...Object.fromEntries(entries),
    ...(letters && { segments: letters.join(", "), count: letters.length }),
  };
}
