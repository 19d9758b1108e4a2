import type { FieldSetting } from "#exchange/qualtrics/qsf-fields";
import { namedFields } from "#exchange/qualtrics/qsf-logic";
import { type QsfFile, type QsfFlow, readBlocks, readFlow } from "#exchange/qualtrics/qsf-schema";

export type UndeclaredField = { name: string; key: string };

/** What Qualtrics itself knows of a response. */
const builtIn = /^e:(Q_|ResponseID$|UserAgent$)/i;

/**
 * Fields that texts and rules name while the flow declares none of them: they come from the contact list. What a web
 * service answers is not among them, since no link could bring it.
 */
export function findUndeclared(file: QsfFile, settings: readonly FieldSetting[]): UndeclaredField[] {
  const inTrash = new Set(
    readBlocks(file)
      .filter(({ Type }) => Type === "Trash")
      .flatMap(({ BlockElements = [] }) => BlockElements.flatMap(({ QuestionID }) => QuestionID ?? [])),
  );
  const used = file.SurveyElements.filter(
    ({ Element, PrimaryAttribute }) =>
      ["SQ", "FL", "BL"].includes(Element) && !inTrash.has(PrimaryAttribute ?? ""),
  ).map(({ Payload }) => Payload);
  const piped = Array.from(
    (JSON.stringify(used) ?? "").matchAll(/\$\{(e:\/\/Field\/|m:\/\/)([^{}"\\]+)\}/g),
    ([, from, name]) => `${from[0]}:${name.trim()}`,
  );
  const declared = new Set([
    ...settings.map(({ field }) => `e:${field.Field}`),
    ...webFields(readFlow(file)).map((name) => `e:${name}`),
  ]);
  return [...new Set([...piped, ...used.flatMap(namedFields).map(({ key }) => key)])]
    .filter((key) => !declared.has(key) && !builtIn.test(key))
    .map((key) => ({ key, name: key.slice(2) }));
}

/** The fields that a web service fills. */
export function filledBy({ ResponseMap }: QsfFlow): string[] {
  const entries = Array.isArray(ResponseMap) ? ResponseMap : [];
  return entries.flatMap((entry) => {
    const { value } = (entry ?? {}) as { value?: unknown };
    return typeof value === "string" && value ? [value] : [];
  });
}

function webFields(flow: readonly QsfFlow[]): string[] {
  return flow.flatMap((part) => [...filledBy(part), ...webFields(part.Flow ?? [])]);
}
