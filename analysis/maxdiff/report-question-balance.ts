import type { DesignBalance } from "#analysis/maxdiff/design-types";
import { reportDesignBalance } from "#analysis/maxdiff/report-design-balance";
import type { MaxDiffQuestion } from "#questionnaire/question-types/max-diff";

/**
 * The balance of a question's own design, with items in the order of the question.
 *
 * @throws AnalysisError `invalid-argument` when the design is missing or belongs to other items.
 */
export function reportMaxDiffBalance({ items, design }: MaxDiffQuestion): DesignBalance {
  const places = new Map(items.map((item, at) => [item.code, at]));
  return reportDesignBalance({
    itemCount: items.length,
    versions: (design?.versions ?? []).map((version) =>
      version.map((task) => task.map((code) => places.get(code) ?? -1)),
    ),
  });
}
