import { codesOf, isCodedList } from "#questionnaire/merging/coded-list";
import type { DefinitionChange } from "#questionnaire/merging/definition-change";
import { flattenDefinition } from "#questionnaire/merging/flat-definition";
import { isSameValue } from "#questionnaire/merging/same-value";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** Halves of two rules make no rule, so these are changed as a whole. */
const wholeParts = new Set([
  "visibleIf",
  "screenOutIf",
  "holdsIf",
  "failsIf",
  "skips",
  "rules",
  "formula",
  "carryForward",
  "design",
  "image",
]);

/** What makes `after` of `before`, in as small parts as can be told apart. */
export function diffDefinition(
  before: QuestionnaireDefinition,
  after: QuestionnaireDefinition,
): DefinitionChange[] {
  if (before === after) return [];
  const was = flattenDefinition(before);
  const now = flattenDefinition(after);
  if (!was || !now) return isSameValue(before, after) ? [] : [{ path: [], was: before, now: after }];
  return diffValues([], was, now);
}

function diffValues(path: string[], was: unknown, now: unknown): DefinitionChange[] {
  if (was === now) return [];
  if (!wholeParts.has(path.at(-1) ?? "")) {
    if (isCodedList(was) && isCodedList(now)) return diffLists(path, was, now);
    if (isRecord(was) && isRecord(now)) return diffRecords(path, was, now);
  }
  if (isSameValue(was, now)) return [];
  return [{ path, ...(was !== undefined && { was }), ...(now !== undefined && { now }) }];
}

function diffRecords(
  path: string[],
  was: Record<string, unknown>,
  now: Record<string, unknown>,
): DefinitionChange[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(now)]);
  return [...keys].flatMap((key) => diffValues([...path, key], was[key], now[key]));
}

/** Entries first and their order last: applied one after the other they give the list. */
function diffLists(
  path: string[],
  was: readonly { code: string | number }[],
  now: readonly { code: string | number }[],
): DefinitionChange[] {
  const before = new Map(was.map((entry) => [String(entry.code), entry]));
  const after = new Map(now.map((entry) => [String(entry.code), entry]));
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((code) =>
    diffValues([...path, `=${code}`], before.get(code), after.get(code)),
  );
  const orders = [codesOf(was), codesOf(now)];
  if (isSameValue(orders[0], orders[1])) return changes;
  return [...changes, { path: [...path, "="], was: orders[0], now: orders[1] }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
