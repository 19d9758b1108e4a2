import type { LucideIcon } from "lucide-react";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{
  as: LucideIcon;
  /** True for icons that point along the line of reading: they turn round in right-to-left. */
  isDirectional?: boolean;
  /** Pixels on the 4-pixel grid. */
  size?: 12 | 16 | 20 | 24 | 32;
  className?: string;
}>;

/** Always decorative: the words next to it, or the control's label, carry the meaning. */
export function Icon({ as: Drawing, isDirectional, size = 16, className }: Props) {
  return (
    <Drawing
      aria-hidden="true"
      size={size}
      strokeWidth={1.75}
      className={joinClasses("shrink-0", isDirectional && "rtl:-scale-x-100", className)}
    />
  );
}
