import { AnalysisError } from "#analysis/analysis-error";
import type { ConjointDesign } from "#analysis/conjoint/conjoint-design-types";
import type { ConjointQuestion } from "#questionnaire/question-types/conjoint";

/**
 * A question's design in the indexes of its attributes and levels, as the analyses take it.
 *
 * @throws AnalysisError `invalid-argument` when the design is missing or names an attribute or level that the question
 *   does not have.
 */
export function indexConjointQuestion({
  code,
  attributes,
  design,
}: Pick<ConjointQuestion, "code" | "attributes" | "design">): ConjointDesign {
  const places = attributes.map((attribute) => design?.attributeCodes.indexOf(attribute.code) ?? -1);
  const levels = attributes.map(
    (attribute) => new Map(attribute.levels.map((level, at) => [level.code, at])),
  );
  const versions = (design?.versions ?? []).map((version) =>
    version.map((task) =>
      task.map((concept) => attributes.map((_, at) => levels[at].get(concept[places[at]]) ?? -1)),
    ),
  );
  if (versions.length > 0 && !versions.flat(3).includes(-1)) {
    return { attributes: attributes.map((attribute) => attribute.levels.length), versions };
  }
  throw new AnalysisError("invalid-argument", "the design does not belong to the question", {
    argument: "design",
    value: code,
  });
}
