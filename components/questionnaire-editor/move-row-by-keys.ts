import type { KeyboardEvent } from "react";

/** Alt and an arrow move the row that has the focus, and no list around it. */
export function moveRowByKeys(position: number, onMove: (to: number) => void) {
  return (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(position + (event.key === "ArrowUp" ? -1 : 1));
  };
}
