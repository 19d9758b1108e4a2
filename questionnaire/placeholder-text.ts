const bracketed = /\[[^[\]]+\]/u;
const numbered = /^(Option|Statement|Attribute|Level|گزینهٔ|گویهٔ|ویژگی|سطح) [0-9۰-۹]+$/u;

/** Whether a text still holds what a module or a new question put there for the researcher to replace. */
export function hasPlaceholder(text: string): boolean {
  return bracketed.test(text) || numbered.test(text.trim());
}
