import { arrange, type Coded, codesOf } from "#questionnaire/merging/coded-list";

/** What stands at this address; undefined when there is nothing, or nothing to hold it. */
export function partAt(value: unknown, path: readonly string[]): unknown {
  if (path.length === 0) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const [key, ...rest] = path;
  if (key === "=") return Array.isArray(value) ? codesOf(value as Coded[]) : undefined;
  if (key.startsWith("=")) {
    if (!Array.isArray(value)) return undefined;
    const entry = (value as Coded[]).find(({ code }) => `=${code}` === key);
    return partAt(entry, rest);
  }
  return Object.hasOwn(value, key) ? partAt((value as Record<string, unknown>)[key], rest) : undefined;
}

/** Whether there is something that this part could stand in. */
export function hasPlaceFor(value: unknown, path: readonly string[]): boolean {
  if (path.length === 0) return true;
  const holder = partAt(value, path.slice(0, -1));
  return (
    typeof holder === "object" && holder !== null && Array.isArray(holder) === path.at(-1)!.startsWith("=")
  );
}

/** The value with another part at this address; undefined takes the part away. All else is shared. */
export function withPartAt<T>(value: T, path: readonly string[], part: unknown): T {
  return replace(value, path, part) as T;
}

function replace(value: unknown, path: readonly string[], part: unknown): unknown {
  if (path.length === 0) return part;
  const [key, ...rest] = path;
  if (Array.isArray(value)) return replaceInList(value as Coded[], key, rest, part);
  const { [key]: old, ...others } = value as Record<string, unknown>;
  const next = replace(old, rest, part);
  return next === undefined ? others : { ...(value as object), [key]: next };
}

function replaceInList(list: Coded[], key: string, rest: readonly string[], part: unknown): Coded[] {
  if (key === "=") return arrange(list, part as string[]);
  const at = list.findIndex(({ code }) => `=${code}` === key);
  const next = replace(list[at], rest, part) as Coded | undefined;
  if (at < 0) return next === undefined ? list : [...list, next];
  return next === undefined ? list.toSpliced(at, 1) : list.with(at, next);
}
