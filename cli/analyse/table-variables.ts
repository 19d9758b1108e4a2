import type { TableVariable } from "#analysis/crosstab/table-variable";
import { type AnalyseOption, readColumns } from "#cli/analyse/options";

/**
 * Sides of tables: `a,b..d` are questions, `a+b+c` one question of several answers, `a:b` one nested in the other.
 * A column whose name holds these signs is meant when the whole part is its name.
 */
export function tableVariables(summary: string): AnalyseOption<TableVariable[]> {
  return {
    placeholder: "A,B+C,D:E",
    summary,
    fallback: null,
    columnsNamed: () => [],
    read: (text, name, known) =>
      (text ?? "").split(",").flatMap((part) => readPart(part.trim(), name, known)),
  };
}

function readPart(part: string, name: string, known: readonly string[]): TableVariable[] {
  if (!known.includes(part) && part.includes(":")) {
    const parts = part.split(":").flatMap((nested) => readPart(nested, name, known));
    return [{ kind: "nested", parts }];
  }
  if (!known.includes(part) && part.includes("+")) {
    return [{ kind: "multiple", name: part, items: readColumns(part.replaceAll("+", ","), name, known) }];
  }
  return readColumns(part, name, known).map((code) => ({ kind: "single", code }));
}
