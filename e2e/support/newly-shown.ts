/** These two run in the page, one before it takes another width and one after. */

type Remembering = { seen?: WeakSet<Element> };

/** What the mark of `showWhatIsNew` is called. */
export const onlyHere = "data-only-here";

export function rememberWhatIsSeen(): void {
  const seen = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility());
  (window as Remembering).seen = new WeakSet(seen);
}

/** Marks what is seen now and was not before; false when there is nothing. */
export function showWhatIsNew(mark: string): boolean {
  const { seen } = window as Remembering;
  const fresh = [...document.querySelectorAll("body *")].filter(
    (element) => element.checkVisibility() && !seen?.has(element),
  );
  for (const element of fresh) element.setAttribute(mark, "");
  return fresh.length > 0;
}
