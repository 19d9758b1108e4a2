import { segmentColour } from "#components/charts/segment-colour";
import { segmentLetter } from "#components/segmentation/segment-letter";
import type { SegmentSize } from "#contracts/segmentation";
import { formatPercent } from "#i18n/format";
import type { Locale } from "#i18n/locale";

type Props = Readonly<{ locale: Locale; sizes: readonly SegmentSize[] }>;

/** The sizes of a solution's segments as one small bar, with the shares in words for those who do not see it. */
export function SizeBars({ locale, sizes }: Props) {
  const words = sizes.map(({ number, share }) => `${segmentLetter(number)} ${formatPercent(locale, share)}`);
  return (
    <div className="w-40">
      <div aria-hidden="true" className="flex h-3 gap-px overflow-hidden rounded-sm">
        {sizes.map(({ number, share }) => (
          <div
            key={number}
            data-mark=""
            style={{ flex: `${share} 0 0`, backgroundColor: segmentColour(number - 1) }}
          />
        ))}
      </div>
      <p dir="ltr" className="mt-1 text-xs text-muted rtl:text-end">
        {words.join(" ")}
      </p>
    </div>
  );
}
