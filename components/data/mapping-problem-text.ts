import type { MappingProblem } from "#datafile/check-mapping";

type Words = (
  key: `mappingProblem.${MappingProblem["code"]}`,
  values: { column: string; variable: string; option: number },
) => string;

/** Why a mapping does not fit, with the column at fault by its name. */
export function mappingProblemText(t: Words, problem: MappingProblem, header: readonly string[]): string {
  const column = "column" in problem ? header[problem.column - 1] || String(problem.column) : "";
  const variable = "variable" in problem ? problem.variable : "";
  const option = "optionCode" in problem ? problem.optionCode : 0;
  return t(`mappingProblem.${problem.code}`, { column, variable, option });
}
