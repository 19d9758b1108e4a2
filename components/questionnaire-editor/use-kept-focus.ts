"use client";
import { useEffect, useRef } from "react";

/** Where an element stood: itself and everything around it, each with its place among its siblings. */
type Trail = readonly { element: Element; place: number }[];

/** What a neighbour is entered by: the same part of it that had the focus. */
const alike = ["[data-row]", "textarea", "button[aria-haspopup=menu]"];
const focusable = "button, a[href], input, textarea, select, [tabindex]";
const apart = "[role=menu], [role=dialog], [role=alertdialog]";
/** At once, and when a dialog that asked first has given the focus back to what is gone. */
const looksAfterMs = [0, 300];

/**
 * What has the focus may go: a row that is removed, one that an undo takes back, a button with nothing left to do.
 * The focus then goes to what stands next to it, where the browser would begin again at the top of the page.
 */
export function useKeptFocus(): void {
  const trail = useRef<Trail>([]);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && !target.closest(apart)) trail.current = trailOf(target);
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    const timers = looksAfterMs.map((ms) => setTimeout(() => enterNeighbour(trail.current), ms));
    return () => timers.forEach(clearTimeout);
  });
}

function trailOf(element: Element): Trail {
  const around: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) around.push(one);
  return around.map((one) => ({
    element: one,
    place: [...(one.parentElement?.children ?? [])].indexOf(one),
  }));
}

function enterNeighbour(trail: Trail): void {
  const lost = trail[0]?.element;
  const focused = document.activeElement;
  if (!lost || (focused !== lost && focused !== document.body) || canHaveFocus(lost)) return;
  const at = trail.findIndex(({ element }) => element.isConnected && element !== lost);
  const kind = alike.find((selector) => lost.matches(selector)) ?? focusable;
  for (let up = at; up > 0 && up < trail.length; up += 1) {
    const { place } = trail[up - 1];
    const siblings = [...trail[up].element.children].map((element, index) => ({ element, index }));
    const nearest = siblings.sort((a, b) => Math.abs(a.index - place) - Math.abs(b.index - place));
    const target =
      within(nearest[0]?.element, kind) ??
      nearest.map(({ element }) => within(element, focusable)).find((one) => one !== undefined);
    if (target) {
      target.focus();
      return;
    }
  }
}

function within(element: Element | undefined, selector: string): HTMLElement | undefined {
  if (!element) return undefined;
  const found = [element, ...element.querySelectorAll(selector)].filter((one) => one.matches(selector));
  return found.find(canHaveFocus) as HTMLElement | undefined;
}

function canHaveFocus(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled") && element.checkVisibility();
}
