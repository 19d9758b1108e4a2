import type { SegmentationWords } from "#components/segmentation/finding-text";
import { figureName, findVariable } from "#components/segmentation/profile-words";
import type { SolutionResult } from "#contracts/segmentation";
import type { Locale } from "#i18n/locale";

export type MarkerText = { id: string; isAbove: boolean; text: string };

/** What sets a segment apart, in words, the strongest first: basis items and descriptors alike. */
export function describeMarkers(
  t: SegmentationWords,
  result: SolutionResult,
  segment: number,
  locale: Locale,
  count: number,
): MarkerText[] {
  return result.markers[segment - 1].slice(0, count).flatMap((marker) => {
    const variable = findVariable(result, marker.code);
    if (!variable) return [];
    const words = { item: figureName(variable, marker, locale), value: marker.value, total: marker.total };
    const text = marker.statistic === "mean" ? t("names.markerMean", words) : t("names.markerShare", words);
    return [{ id: `${marker.code} ${marker.optionCode}`, isAbove: marker.effect >= 0, text }];
  });
}

type Props = Readonly<{ markers: readonly MarkerText[]; moreLabel: string; lessLabel: string }>;

export function MarkerList({ markers, moreLabel, lessLabel }: Props) {
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {markers.map(({ id, isAbove, text }) => (
        <li key={id} className="flex items-baseline gap-2">
          <span aria-hidden="true" className={isAbove ? "text-success" : "text-danger"}>
            {isAbove ? "▲" : "▼"}
          </span>
          <span className="sr-only">{isAbove ? moreLabel : lessLabel}</span>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
