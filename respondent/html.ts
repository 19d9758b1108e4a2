/** Markup that is safe to send: made by `html` from escaped values, or vouched for with `rawHtml`. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

export type HtmlValue = string | number | Html | null | undefined | boolean | readonly HtmlValue[];

/** Template tag that escapes every value. Null, undefined and booleans print nothing, so `${isX && html`…`}` works. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let markup = parts[0];
  for (let index = 0; index < values.length; index += 1) {
    markup += printValue(values[index]) + parts[index + 1];
  }
  return new Html(markup);
}

/** For markup that we wrote ourselves; never for text that a person has typed. */
export function rawHtml(markup: string): Html {
  return new Html(markup);
}

const special = /[&<>"'`]/;
const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"'`]/g, (character) => entities[character]) : text;
}

function printValue(value: HtmlValue): string {
  if (typeof value === "string") return escapeHtml(value);
  if (value instanceof Html) return value.markup;
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined || typeof value === "boolean") return "";
  let markup = "";
  for (const part of value) markup += printValue(part);
  return markup;
}
