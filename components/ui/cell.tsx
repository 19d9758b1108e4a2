import type { ReactNode } from "react";
import { cellLook } from "#components/ui/cell-look";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{ children?: ReactNode; colSpan?: number; className?: string }>;

export function Cell({ children, colSpan, className }: Props) {
  return (
    <td colSpan={colSpan} className={joinClasses(cellLook, "text-start", className)}>
      {children}
    </td>
  );
}
