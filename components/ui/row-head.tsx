import type { ReactNode } from "react";
import { cellLook } from "#components/ui/cell-look";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{ children: ReactNode; isSticky?: boolean; className?: string }>;

/** The first cell of a row, which names it. */
export function RowHead({ children, isSticky, className }: Props) {
  return (
    <th
      scope="row"
      data-sticky={isSticky ? "" : undefined}
      className={joinClasses(
        cellLook,
        "text-start font-medium",
        isSticky && "sticky start-0 z-10 min-w-28 max-w-[50vw] border-e border-line bg-surface",
        className,
      )}
    >
      {children}
    </th>
  );
}
