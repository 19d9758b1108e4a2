import { segmentColour } from "#components/charts/segment-colour";
import { joinClasses } from "#components/ui/join-classes";
import type { Report } from "#reports/model";

type Props = Readonly<{ segments: Report["cover"]["segments"]; className?: string }>;

/** The market in its segments' colours; the words beside it say what it shows. */
export function CoverBand({ segments, className }: Props) {
  return (
    <div aria-hidden="true" className={joinClasses("flex gap-1 overflow-hidden", className)}>
      {segments.map(({ number, share }) => (
        <div
          key={number}
          data-mark=""
          className="min-w-1"
          style={{ flex: `${share} 0 0`, backgroundColor: segmentColour(number - 1) }}
        />
      ))}
    </div>
  );
}
