import type { ReactNode } from "react";
import { formatPercent } from "#i18n/format";
import type { Locale } from "#i18n/locale";

type Props = Readonly<{
  locale: Locale;
  label: string;
  /** From 0 to 1; null while nobody can say how far the work is. */
  share: number | null;
  /** What is being done now, or how much is left. */
  detail?: ReactNode;
}>;

export function ProgressBar({ locale, label, share, detail }: Props) {
  const bounded = share === null ? null : Math.min(1, Math.max(0, share));
  return (
    <div className="text-sm">
      <div className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{label}</span>
        {bounded !== null && (
          <span dir="ltr" className="text-muted">
            {formatPercent(locale, bounded)}
          </span>
        )}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={bounded === null ? undefined : Math.round(bounded * 100)}
        aria-valuetext={bounded === null ? undefined : formatPercent(locale, bounded)}
        className="mt-1.5 h-2 overflow-hidden rounded-full bg-sunken"
      >
        <div
          className={
            bounded === null
              ? "h-full w-1/3 animate-pulse rounded-full bg-accent"
              : "h-full rounded-full bg-accent transition-[width]"
          }
          style={bounded === null ? undefined : { width: `${bounded * 100}%` }}
        />
      </div>
      {detail && <p className="mt-1.5 text-muted">{detail}</p>}
    </div>
  );
}
