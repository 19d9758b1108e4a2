// Reads our own markup in tests as a browser would: tags with attributes, and what a form would post.

export type Tag = { name: string; attributes: Record<string, string>; text: string };

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#96": "`",
};

export function decodeHtml(markup: string): string {
  return markup.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, name: string) => entities[name]);
}

/** All tags of a page in order; `text` is what follows up to the next tag. */
export function listTags(markup: string): Tag[] {
  return Array.from(
    markup.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>([^<]*)/g),
    ([, name, written, text]) => {
      const attributes: Record<string, string> = {};
      for (const [, key, value] of written.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) {
        attributes[key] = decodeHtml(value ?? "");
      }
      return { name, attributes, text: decodeHtml(text) };
    },
  );
}

export function findTags(markup: string, name: string, wanted: Record<string, string> = {}): Tag[] {
  return listTags(markup).filter(
    (tag) =>
      tag.name === name && Object.entries(wanted).every(([key, value]) => tag.attributes[key] === value),
  );
}

/** What the form posts without a press of a named button. */
export function fieldsOf(markup: string): URLSearchParams {
  const fields = new URLSearchParams();
  let list: string | undefined;
  for (const { name, attributes, text } of listTags(markup)) {
    if (name === "select") list = attributes.name;
    // A list posts its first option until another one is selected.
    if (name === "option" && list && (!fields.has(list) || "selected" in attributes)) {
      fields.set(list, attributes.value);
    }
    const isBox = attributes.type === "radio" || attributes.type === "checkbox";
    if (name === "input" && (!isBox || "checked" in attributes))
      fields.append(attributes.name, attributes.value);
    if (name === "textarea") fields.append(attributes.name, text.replace(/^\n/, "").replaceAll("\n", "\r\n"));
  }
  return fields;
}
