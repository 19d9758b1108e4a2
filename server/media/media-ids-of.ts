/** Every picture that a definition shows, wherever it stands: of an option, an item, a question, a brand. */
export function mediaIdsOf(definition: unknown): string[] {
  return [...new Set(collect(definition))];
}

function collect(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(collect);
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "mediaId" && typeof inner === "string" ? [inner] : collect(inner),
  );
}
