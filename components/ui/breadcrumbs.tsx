import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Icon } from "#components/ui/icon";

export type Crumb = Readonly<{ label: string; href?: string }>;

type Props = Readonly<{
  /** Names the navigation for screen readers. */
  label: string;
  crumbs: readonly Crumb[];
}>;

/** The last crumb is the page itself and needs no address. */
export function Breadcrumbs({ label, crumbs }: Props) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 overflow-hidden text-sm text-muted">
        {crumbs.map((crumb, index) => {
          const isLast = index === crumbs.length - 1;
          return (
            <li
              key={crumb.href ?? crumb.label}
              className={isLast ? "flex min-w-0 items-center gap-1.5" : "flex min-w-6 items-center gap-1.5"}
            >
              {index > 0 && <Icon as={ChevronRight} size={12} isDirectional className="text-faint" />}
              {crumb.href && !isLast ? (
                <Link
                  href={crumb.href}
                  dir="auto"
                  className="truncate rounded-sm py-1 hover:text-ink hover:underline"
                >
                  {crumb.label}
                </Link>
              ) : (
                <span
                  dir="auto"
                  aria-current={isLast ? "page" : undefined}
                  className="truncate py-1 text-ink"
                >
                  {crumb.label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
