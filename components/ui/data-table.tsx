import type { ReactNode } from "react";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{
  /** Names the table; shown above it unless hidden. */
  caption: string;
  isCaptionHidden?: boolean;
  /** `thead`, `tbody`, `tfoot` made of `HeadCell`, `RowHead`, `Cell`, `NumberCell`, `BaseRow`. */
  children: ReactNode;
  /** Base, weight and test, or how to read the marks. */
  note?: ReactNode;
  /** Scrolls inside itself beyond this height, so that the header can stay in sight. */
  height?: "free" | "tall";
  density?: "dense" | "roomy";
  className?: string;
}>;

/** A real table in a box that scrolls sideways on its own; keyboard users can scroll it too. */
export function DataTable({
  caption,
  isCaptionHidden,
  children,
  note,
  height = "free",
  density = "dense",
  className,
}: Props) {
  return (
    <div className={joinClasses("min-w-0", className)}>
      {!isCaptionHidden && (
        <p aria-hidden="true" className="mb-2 text-sm font-bold">
          {caption}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling region, not a section of the page */}
      <div
        role="region"
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        tabIndex={0}
        data-scroll=""
        className={joinClasses(
          "relative overflow-auto focus-visible:-outline-offset-2",
          height === "tall" && "max-h-[70vh]",
        )}
      >
        <table
          data-density={density}
          className="group/table w-full border-separate border-spacing-0 text-sm tabular-nums"
        >
          <caption className="sr-only">{caption}</caption>
          {children}
        </table>
      </div>
      {note && <div className="mt-2 text-xs text-muted">{note}</div>}
    </div>
  );
}
