// What an item of a grid asks and what was answered to it, read off its own fields.

/** Every set of radio buttons has its choice, every field its text; of boxes one is enough. */
export function isAnswered(item: HTMLElement): boolean {
  return findUnanswered(item) === undefined;
}

/** The first field, or the first button or box of a set, that still waits. */
export function findUnanswered(item: HTMLElement): HTMLInputElement | undefined {
  const fields = fieldsOf(item);
  const given = new Set(fields.filter(isGiven).map(({ name }) => name));
  return fields.find(({ name }) => !given.has(name));
}

export function fieldsOf(item: HTMLElement): HTMLInputElement[] {
  return Array.from(item.querySelectorAll("input"));
}

export function isTyped({ type }: HTMLInputElement): boolean {
  return type === "text";
}

function isGiven(field: HTMLInputElement): boolean {
  return isTyped(field) ? field.value.trim() !== "" : field.checked;
}

/** The item's own words: those that name it to a screen reader. */
export function nameOf(item: HTMLElement): string {
  const ids = item.getAttribute("aria-labelledby")?.split(" ") ?? [];
  return ids.map((id) => textOf(document.getElementById(id))).join(" – ");
}

/** What was answered, as it is read on the page; "" for nothing. */
export function writeAnswers(
  item: HTMLElement,
  writePosition: (at: number, count: number) => string,
): string {
  const fields = fieldsOf(item);
  const isRow = item.matches(".pair");
  const words = fields.filter(isGiven).map((field) => {
    if (isRow) return writePosition(fields.indexOf(field) + 1, fields.length);
    const label = textOf(field.labels?.[0]);
    if (isTyped(field)) return `${label}: ${isolate(field)}`;
    const side = textOf(field.closest(".bank")?.querySelector(".side"));
    return side ? `${side}: ${label}` : label;
  });
  return words.join(" · ");
}

/** A number stays whole in a sentence of the other direction, and its unit follows it. */
function isolate(field: HTMLInputElement): string {
  return `\u2066${field.value.trim()}\u2069 ${textOf(field.parentElement?.querySelector(".unit"))}`.trim();
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.trim() ?? "";
}
