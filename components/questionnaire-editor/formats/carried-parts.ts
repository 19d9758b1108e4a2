import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import type { CarryForward, Item, Option } from "#questionnaire/question-parts";

/** A question that can show only what an earlier one has brought up. */
export type CarryingQuestion = Extract<Question, { carryForward?: CarryForward }>;
/** A question that can be carried from. */
export type CarrySource = Extract<Question, { type: "single" | "multiple" | "ranking" }>;

/** The choices and rankings on earlier pages. */
export function carrySources(definition: QuestionnaireDefinition, question: Question): CarrySource[] {
  const { pages } = definition;
  const own = pages.findIndex(({ questions }) => questions.some(({ code }) => code === question.code));
  return pages
    .slice(0, Math.max(0, own))
    .flatMap(({ questions }) => questions)
    .filter((one): one is CarrySource => {
      return one.type === "single" || one.type === "multiple" || one.type === "ranking";
    });
}

/** What an option stands for elsewhere: neither "none of these" nor a reason for no answer. */
function isCarried(option: Option): boolean {
  return option.code > 0 && !option.isExclusive;
}

function partsOf(question: CarryingQuestion): readonly { code: number }[] {
  return "items" in question ? question.items : question.options;
}

/** Codes of the source that this question does not have: they could never be shown. */
export function missingParts(question: CarryingQuestion, source: CarrySource): Option[] {
  const own = new Set(partsOf(question).map(({ code }) => code));
  return source.options.filter((option) => isCarried(option) && !own.has(option.code));
}

/**
 * The question with the source's list in place of its own, code by code, so that every choice finds its part. What
 * stands apart from a list of options, such as "none of these", stays where the source does not use its code.
 */
export function takeOverParts(question: CarryingQuestion, source: CarrySource): CarryingQuestion {
  const carried = source.options.filter(isCarried);
  if ("items" in question) {
    const known = new Map(question.items.map((item) => [item.code, item]));
    const items = carried.map(({ code, label, image, isFixed }): Item => {
      const { isReversed } = known.get(code) ?? {};
      return {
        code,
        text: label,
        ...(isReversed && { isReversed }),
        ...(isFixed && { isFixed }),
        ...(image && { image }),
      };
    });
    return { ...question, items };
  }
  const canBeOther = question.type !== "ranking";
  const options = carried.map(
    ({ code, label, image, isFixed, isOtherSpecify }): Option => ({
      code,
      label,
      ...(canBeOther && isOtherSpecify && { isOtherSpecify }),
      ...(isFixed && { isFixed }),
      ...(image && { image }),
    }),
  );
  const apart = question.options.filter(
    (option) => (option.isExclusive || option.code < 0) && !options.some(({ code }) => code === option.code),
  );
  return { ...question, options: [...options, ...apart] };
}
