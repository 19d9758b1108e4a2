import type { DataQuery } from "#contracts/data";

/** The data page with some of what it shows changed; a change of what is listed goes back to the first page. */
export function dataHref(studyId: string, query: DataQuery, change: Partial<DataQuery>, page = ""): string {
  const isSamePlace = Object.keys(change).every((key) => key === "columns" || key === "show");
  const kept = isSamePlace ? query : { ...query, after: undefined, before: undefined };
  const asked = Object.entries({ ...kept, ...change }).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && entry[1] !== "labels" && entry[1] !== "oldest",
  );
  const search = new URLSearchParams(asked).toString();
  return `/studies/${studyId}/data${page}${search ? `?${search}` : ""}`;
}
