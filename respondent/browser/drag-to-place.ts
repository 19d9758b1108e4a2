const thresholdPx = 6;
const edgePx = 64;

type Drag = {
  row: HTMLElement;
  startY: number;
  pointerId: number;
  isMoving: boolean;
};

/**
 * Rows can be dragged into the ranked list, within it and out of it: by mouse anywhere on the row, by touch at its
 * grip, so that a finger elsewhere scrolls the page. `drop` gets the position among the other ranked rows, or -1.
 */
export function makeDraggable(
  box: HTMLElement,
  ranked: HTMLElement,
  drop: (row: HTMLElement, position: number) => void,
): void {
  let drag: Drag | undefined;
  const stop = () => {
    if (!drag) return;
    drag.row.classList.remove("dragged");
    drag.row.style.transform = "";
    mark(box, undefined);
    drag = undefined;
  };
  box.addEventListener("pointerdown", (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const row = target?.closest<HTMLElement>(".card");
    if (!row || !target || event.button !== 0 || target.closest(".move")) return;
    if (event.pointerType !== "mouse" && !target.closest(".grip")) return;
    drag = { row, startY: event.pageY, pointerId: event.pointerId, isMoving: false };
  });
  box.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.pointerId) return;
    const by = event.pageY - drag.startY;
    if (!drag.isMoving) {
      if (Math.abs(by) < thresholdPx) return;
      drag.isMoving = true;
      drag.row.classList.add("dragged");
      // Only now: a captured press would not click the button under it.
      drag.row.setPointerCapture(drag.pointerId);
    }
    drag.row.style.transform = `translateY(${by}px)`;
    scrollAtEdge(event.clientY);
    mark(ranked, positionAt(ranked, drag.row, event.clientY));
  });
  box.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.pointerId) return;
    const { row, isMoving } = drag;
    const position = positionAt(ranked, row, event.clientY);
    stop();
    if (!isMoving) return;
    swallowClick();
    drop(row, position);
  });
  box.addEventListener("pointercancel", stop);
}

/** The press that ends a drag is no choice. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", swallow, { capture: true }));
}

/** Among the ranked rows without the one that is dragged; -1 outside their list. */
function positionAt(ranked: HTMLElement, dragged: HTMLElement, y: number): number {
  const { top, bottom } = ranked.getBoundingClientRect();
  if (y < top - edgePx || y > bottom) return -1;
  const others = rowsOf(ranked).filter((row) => row !== dragged);
  return others.filter((row) => middleOf(row) < y).length;
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return Array.from(list.querySelectorAll<HTMLElement>(".card"));
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

/** A line where the row would land. */
function mark(list: HTMLElement, position: number | undefined): void {
  const others = rowsOf(list).filter((row) => !row.classList.contains("dragged"));
  others.forEach((row, at) => {
    row.classList.toggle("gap-before", at === position);
    row.classList.toggle("gap-after", at === others.length - 1 && position === others.length);
  });
}

function scrollAtEdge(y: number): void {
  if (y < edgePx) scrollBy(0, -12);
  else if (y > innerHeight - edgePx) scrollBy(0, 12);
}
