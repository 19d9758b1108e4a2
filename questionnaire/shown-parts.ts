import { type Answers, isEmptyAnswer } from "#questionnaire/answers";
import { type Condition, holds } from "#questionnaire/condition";
import type { Question } from "#questionnaire/model";
import type { CarryForward } from "#questionnaire/question-parts";
import { itemVariable } from "#questionnaire/question-parts";

type Part = { code: number; visibleIf?: Condition; isExclusive?: boolean };

/** The question with the options and items that its conditions and its carry-forward leave. */
export function keepShown(question: Question, answers: Answers): Question {
  const carry = "carryForward" in question ? question.carryForward : undefined;
  const isConditional = (parts: readonly Part[]) => parts.some((part) => part.visibleIf);
  let kept = question;
  if ("items" in kept && kept.items) {
    const items: readonly Part[] = kept.items;
    // Where a question has both, what is carried over are its items.
    if (carry || isConditional(items))
      kept = { ...kept, items: keepParts(items, carry, answers) } as Question;
  }
  if ("options" in kept && kept.options) {
    const options: readonly Part[] = kept.options;
    const carried = "items" in kept ? undefined : carry;
    if (carried || isConditional(options)) {
      kept = { ...kept, options: keepParts(options, carried, answers) } as Question;
    }
  }
  return kept;
}

/** A list that had something to choose from has nothing left, so that there is nothing to ask. */
export function isLeftEmpty(kept: Question, original: Question): boolean {
  if (kept === original) return false;
  if ("items" in kept && kept.items?.length === 0) return true;
  if (!("options" in kept) || !kept.options) return false;
  return !kept.options.some((option) => option.code >= 0 && !option.isExclusive);
}

function keepParts(parts: readonly Part[], carry: CarryForward | undefined, answers: Answers): Part[] {
  return parts.filter((part) => {
    if (part.visibleIf && !holds(part.visibleIf, answers)) return false;
    return !carry || part.isExclusive || isCarried(part.code, carry, answers);
  });
}

/** What stands apart in this question, such as "none of these" and "don't know", is always shown. */
function isCarried(code: number, { from, take, top }: CarryForward, answers: Answers): boolean {
  if (code < 0) return true;
  if (take === "ranked") {
    const rank = answers[itemVariable(from, code)];
    return typeof rank === "number" && rank <= (top ?? Number.POSITIVE_INFINITY);
  }
  const answer = answers[from];
  if (isEmptyAnswer(answer)) return take === "unchosen" && answer !== undefined;
  const isChosen = Array.isArray(answer) ? answer.includes(code) : answer === code;
  return isChosen === (take === "chosen");
}
