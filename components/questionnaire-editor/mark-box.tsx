import { Square, SquareCheck } from "lucide-react";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";

/** Shows whether a row is among the chosen; the row itself is the button. */
export function MarkBox({ isMarked }: Readonly<{ isMarked: boolean }>) {
  return (
    <span className={joinClasses("shrink-0 ps-1", isMarked ? "text-accent" : "text-muted")}>
      <Icon as={isMarked ? SquareCheck : Square} />
    </span>
  );
}
