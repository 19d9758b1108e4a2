import { offerClearing } from "#respondent/browser/choices";
import { fieldsOf, findUnanswered, isAnswered, isTyped } from "#respondent/browser/item-answers";
import { type ItemTurner, makeItemTurner } from "#respondent/browser/item-turner";
import { narrowScreen } from "#respondent/browser/narrow-screen";

/** So long is a choice seen before the next item comes, … */
const seenMs = 200;
/** … and so long a second tap in the same place chooses nothing there. */
const steadyMs = 250;

type Grid = {
  box: HTMLElement;
  items: readonly HTMLElement[];
  turner: ItemTurner;
  /** As many as there are items: their answers together. */
  at: number;
  /** Through for the first time, from one fault to the next, or back to one of the answers. */
  way: "first" | "mending" | "review";
  turning?: ReturnType<typeof setTimeout>;
};

/**
 * Shows the items of every grid one at a time on a narrow screen, and its answers after the last one. The style sheet
 * hides the others, there alone: all items stay in the form, and a wider window has its table at once.
 */
export function offerItemByItem(form: HTMLFormElement): void {
  const grids = Array.from(form.querySelectorAll<HTMLElement>("[data-position]"), cover);
  for (const grid of grids) {
    listen(grid);
    begin(grid);
  }
  leadToFaults(grids);
  narrowScreen.onchange = () => {
    for (const grid of grids) changeWidth(grid);
  };
}

function cover(box: HTMLElement): Grid {
  const items = Array.from(box.querySelectorAll<HTMLElement>(".item,.pair"));
  for (const item of items) item.tabIndex = -1;
  box.classList.add("one-by-one");
  const grid: Grid = {
    box,
    items,
    at: 0,
    way: "first",
    turner: makeItemTurner(box, items, {
      forward: (isByKey) => go(grid, following(grid), isByKey),
      back: (isByKey) => go(grid, grid.at - 1, isByKey),
      open: (at) => go(grid, at, true),
    }),
  };
  return grid;
}

/** Where something is to be mended, else where the answers end. */
function begin(grid: Grid): void {
  const { items } = grid;
  const faulty = items.findIndex((item) => item.matches(".faulty"));
  grid.way = faulty < 0 ? "first" : "mending";
  const open = faulty < 0 ? items.findIndex((item) => !isAnswered(item)) : faulty;
  show(grid, open < 0 ? items.length : open);
}

function following({ items, at, way }: Grid): number {
  if (way === "first") return at + 1;
  const faulty = items.findIndex((item, position) => position > at && item.matches(".faulty"));
  return way === "review" || faulty < 0 ? items.length : faulty;
}

function show(grid: Grid, at: number): void {
  const { box, items, turner } = grid;
  clearTimeout(grid.turning);
  box.classList.remove("settling");
  grid.at = at;
  if (at === items.length) grid.way = "review";
  items.forEach((item, position) => {
    item.classList.toggle("open", position === at);
  });
  turner.show(at, following(grid) === items.length);
  tellWhetherThrough(grid);
}

/** While items are left, the page's own button steps back; not where a way out was chosen in place of an answer. */
function tellWhetherThrough({ box, way }: Grid): void {
  const isExcused = box.closest(".question")?.querySelector(".ways-out :checked");
  box.classList.toggle("underway", way !== "review" && !isExcused);
  const form = box.closest("form");
  if (!form) return;
  offerClearing(form);
  form.classList.toggle("underway", form.querySelector(".underway") !== null);
}

/** A key goes on in the fields; after a tap the item is named, and only a field to type in is opened. */
function go(grid: Grid, at: number, isByKey: boolean): void {
  show(grid, at);
  const { box, items, turner } = grid;
  const item = items[at];
  const fields = item ? fieldsOf(item) : [];
  const first = fields.find(({ checked }) => checked) ?? fields[0];
  const takesFocus = first && (isByKey || isTyped(first)) ? first : (item ?? turner.answers);
  takesFocus.focus({ preventScroll: true });
  const { top } = box.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) box.scrollIntoView({ block: "start" });
}

function listen(grid: Grid): void {
  const { box, items } = grid;
  let isByArrow = false;
  let isByKey = false;
  let wasAnswered = false;
  const notice = (key?: string) => {
    isByArrow = key?.startsWith("Arrow") ?? false;
    isByKey = key !== undefined;
    wasAnswered = items[grid.at] !== undefined && isAnswered(items[grid.at]);
  };
  box.addEventListener("pointerdown", () => notice(), true);
  box.addEventListener("keydown", (event) => {
    notice(event.key);
    if (narrowScreen.matches && !event.repeat) pressKey(grid, event);
  });
  box.addEventListener("click", ({ target }) => {
    const item = items[grid.at];
    if (!narrowScreen.matches || isByArrow || !isRadio(target) || !item?.contains(target)) return;
    // Of two scales that both have their answer, the second one closes the item.
    const isLast = fieldsOf(item).pop()?.name === target.name;
    if (!isAnswered(item) || (wasAnswered && !isLast)) return;
    if (isByKey) go(grid, following(grid), true);
    else goSoon(grid);
  });
  // In the table the open item goes with the focus: it is not hidden from under it when the window gets narrow.
  box.addEventListener("focusin", ({ target }) => {
    if (!narrowScreen.matches && target instanceof Element) openWith([grid], target);
  });
  // A way out empties the items, once the event has gone its way.
  box.closest(".question")?.addEventListener("input", () => {
    setTimeout(() => {
      if (grid.at === items.length) show(grid, grid.at);
      else tellWhetherThrough(grid);
    });
  });
}

function isRadio(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === "radio";
}

function goSoon(grid: Grid): void {
  const { box } = grid;
  clearTimeout(grid.turning);
  box.classList.add("settling");
  grid.turning = setTimeout(() => {
    go(grid, following(grid), false);
    box.classList.add("settling");
    grid.turning = setTimeout(() => box.classList.remove("settling"), steadyMs);
  }, seenMs);
}

/** Enter takes the choice that has the focus, then leads to what still waits in the item, and on from there. */
function pressKey(grid: Grid, event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement)) return;
  const isSettled = key === " " && isRadio(target) && target.checked;
  if (key !== "Enter" && !isSettled) return;
  event.preventDefault();
  if (isRadio(target) && !target.checked) {
    target.click();
    return;
  }
  const waiting = target.type === "checkbox" ? undefined : findUnanswered(grid.items[grid.at]);
  if (waiting && waiting !== target) waiting.focus();
  else go(grid, following(grid), true);
}

/** Links of the error summary open the item that they lead into. */
function leadToFaults(grids: readonly Grid[]): void {
  document.querySelector(".summary")?.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) openWith(grids, field);
  });
}

function openWith(grids: readonly Grid[], field: Element): void {
  for (const grid of grids) {
    const at = grid.items.findIndex((item) => item.contains(field));
    if (at >= 0) show(grid, at);
  }
}

/** Nobody loses their place: the item that has the focus stays, and whoever was beside an item is led into it. */
function changeWidth(grid: Grid): void {
  const { activeElement } = document;
  const isInside = activeElement !== null && grid.box.contains(activeElement);
  if (narrowScreen.matches) {
    if (!isInside) begin(grid);
  } else if (isInside && !activeElement.closest(".item,.pair")) {
    fieldsOf(grid.items[Math.min(grid.at, grid.items.length - 1)])[0]?.focus({ preventScroll: true });
  }
}
