import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";

type Props = Readonly<{
  /** Names the navigation for screen readers. */
  label: string;
  previousLabel: string;
  nextLabel: string;
  /** Absent on the first page. */
  previousHref?: string;
  /** Absent on the last page. */
  nextHref?: string;
  /** Where in the list this is, such as "51 to 100 of 1,453". */
  summary?: ReactNode;
}>;

export function Pagination({ label, previousLabel, nextLabel, previousHref, nextHref, summary }: Props) {
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav
      aria-label={label}
      data-print="hide"
      className="flex flex-wrap items-center justify-between gap-3 py-3"
    >
      <p className="text-sm text-muted">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <LinkButton href={previousHref} size="small" icon={<Icon as={ChevronLeft} isDirectional />}>
            {previousLabel}
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton href={nextHref} size="small">
            {nextLabel}
            <Icon as={ChevronRight} isDirectional />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
