import {
  type Compared,
  everythingPossible,
  narrow,
  type Possible,
} from "#questionnaire/definition-checks/possible-answers";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/**
 * The cells of a quota part the respondents: nobody may count in two of them. A cell that is to be filled
 * must hold for somebody who completes the interview.
 */
export function checkQuotas(
  { quotas }: QuestionnaireDefinition,
  /** What is possible where an interview is complete. */
  endings: readonly Possible[],
  compared: Compared,
): DefinitionProblem[] {
  return (quotas ?? []).flatMap(({ code, cells }): DefinitionProblem[] => {
    const ways = cells.map((cell) => narrow(cell.holdsIf, [everythingPossible], compared));
    const empty = cells.filter((cell, place) => {
      if (ways[place].length === 0) return true;
      return cell.target > 0 && endings.length > 0 && narrow(cell.holdsIf, endings, compared).length === 0;
    });
    const overlapping = cells.flatMap((cell, place) =>
      cells
        .slice(place + 1)
        .filter(
          (other) => narrow(other.holdsIf, narrow(cell.holdsIf, endings, compared), compared).length > 0,
        )
        .map((other) => `${cell.code}, ${other.code}`),
    );
    return [
      ...empty.map((cell) => ({
        level: "error" as const,
        code: "quota-cell-unreachable" as const,
        part: "holdsIf" as const,
        detail: cell.code,
      })),
      ...overlapping.slice(0, 3).map((detail) => ({
        level: "warning" as const,
        code: "quota-cells-overlap" as const,
        part: "quotaCell" as const,
        detail: `${code}: ${detail}`,
      })),
    ];
  });
}
