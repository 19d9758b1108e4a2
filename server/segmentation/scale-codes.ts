import type { Variable } from "#questionnaire/variable";

/** Variables whose option codes run from less to more, so that their differences may be taken as distances. */
export function scaleCodes(variables: readonly Variable[]): string[] {
  return variables
    .filter((variable) => variable.kind === "scale" || variable.kind === "nps")
    .map((variable) => variable.code);
}
