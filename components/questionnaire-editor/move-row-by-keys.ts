import type { KeyboardEvent } from "react";

/** Alt and an arrow move the row that has the focus, and no list around it. What has the focus keeps it. */
export function moveRowByKeys(onMove: (by: -1 | 1) => void) {
  return (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === "ArrowUp" ? -1 : 1);
    requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: "nearest" }));
  };
}
