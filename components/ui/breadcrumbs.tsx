import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";

export type Crumb = Readonly<{ label: string; href?: string }>;

type Props = Readonly<{
  /** Names the navigation for screen readers. */
  label: string;
  crumbs: readonly Crumb[];
}>;

/** The last crumb is the page itself and needs no address. A phone shows it, and an arrow back to the one before. */
export function Breadcrumbs({ label, crumbs }: Props) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 overflow-hidden p-1 text-sm text-muted">
        {crumbs.map((crumb, index) => {
          const isLast = index === crumbs.length - 1;
          return (
            <li
              key={crumb.href ?? crumb.label}
              className={joinClasses(
                "flex items-center gap-1.5",
                isLast ? "min-w-0" : "min-w-6 shrink-0 sm:shrink",
                index < crumbs.length - 2 && "max-sm:hidden",
              )}
            >
              {index > 0 && (
                <Icon as={ChevronRight} size={12} isDirectional className="text-faint max-sm:hidden" />
              )}
              {crumb.href && !isLast ? (
                <Link
                  href={crumb.href}
                  dir="auto"
                  className="truncate rounded-sm py-1 hover:text-ink hover:underline max-sm:px-1"
                >
                  <Icon as={ChevronLeft} isDirectional className="sm:hidden" />
                  <span className="max-sm:sr-only">{crumb.label}</span>
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
