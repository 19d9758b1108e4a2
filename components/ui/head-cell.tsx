import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cellLook } from "#components/ui/cell-look";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{
  children: ReactNode;
  isNumeric?: boolean;
  /** The first column stays in sight when the table scrolls sideways. */
  isSticky?: boolean;
  /** The column's letter for significance marks; "" keeps its place over cells that hold marks. */
  letter?: string;
  sorted?: "ascending" | "descending";
  /** The address of the page sorted by this column. */
  sortHref?: string;
  colSpan?: number;
  className?: string;
}>;

export function HeadCell({
  children,
  isNumeric,
  isSticky,
  letter,
  sorted,
  sortHref,
  colSpan,
  className,
}: Props) {
  const content = (
    <>
      {children}
      {letter !== undefined && (
        <span className="inline-block min-w-[2.5ch] ps-1 text-start font-normal text-faint">{letter}</span>
      )}
      {sorted && <Icon as={sorted === "ascending" ? ArrowUp : ArrowDown} size={12} className="ms-1 inline" />}
    </>
  );
  return (
    <th
      scope="col"
      colSpan={colSpan}
      aria-sort={sorted}
      data-sticky=""
      className={joinClasses(
        cellLook,
        "sticky top-0 z-10 bg-surface text-xs font-medium text-muted",
        // Numbers line up on the physical right in both directions, and so must their header.
        isNumeric ? "text-end rtl:text-start" : "text-start",
        isSticky && "start-0 z-20 border-e",
        className,
      )}
    >
      {sortHref ? (
        <Link href={sortHref} className="rounded-sm hover:text-ink">
          {content}
        </Link>
      ) : (
        content
      )}
    </th>
  );
}
