import type { Condition } from "#questionnaire/condition";
import type { Question } from "#questionnaire/model";
import { itemVariable } from "#questionnaire/question-parts";
import { rulesOf } from "#questionnaire/question-types/registry";

/** The variables that have an answer wherever the question is shown: those that an empty page is refused for. */
export function requiredVariables(question: Question): string[] {
  const mayRunOut = question.type === "quiz" && question.timeLimitSeconds !== undefined;
  if (question.missingAnswers?.length || isThinned(question) || mayRunOut) return [];
  const { variables, check } = rulesOf(question);
  const own = new Set(variables(question));
  return check(question, {}).flatMap(({ code, variable }) =>
    code === "required" && own.has(variable) ? [variable] : [],
  );
}

/** Shown wherever its page is, with all of its options and items. */
export function isCertainlyShown(question: Question): boolean {
  return !question.visibleIf && !isThinned(question);
}

function isThinned(question: Question): boolean {
  if ("carryForward" in question && question.carryForward) return true;
  const parts = [
    ...("options" in question ? question.options : []),
    ...("items" in question ? question.items : []),
  ];
  return parts.some((part) => part.visibleIf);
}

/** What must hold so that something is carried over to the question; nothing where it cannot be told. */
export function carriesFrom(question: Question): Condition | undefined {
  const carry = "carryForward" in question ? question.carryForward : undefined;
  if (!carry || carry.take === "unchosen") return undefined;
  const codes = carriedCodes(question);
  if (codes.length === 0) return undefined;
  if (carry.take === "chosen") return { type: "in", variable: carry.from, codes };
  const { top } = carry;
  const max = top === undefined ? {} : { max: top };
  return {
    type: "any",
    of: codes.map((code) => ({ type: "between", variable: itemVariable(carry.from, code), ...max })),
  };
}

/** The codes of what is shown only when it is carried over. */
export function carriedCodes(question: Question): number[] {
  const parts =
    "items" in question
      ? question.items
      : "options" in question
        ? question.options.filter((option) => option.code >= 0 && !option.isExclusive)
        : [];
  return parts.map(({ code }) => code);
}

/** The answer that ends the interview. */
export function screensOutIf(question: Question): Condition | undefined {
  const { screensOut, columns } = rulesOf(question);
  if (!screensOut) return undefined;
  const codes = columns(question).flatMap(({ options = [] }) => options.map(({ code }) => code));
  const out = codes.filter((code) => screensOut(question, { [question.code]: code }));
  return out.length > 0 ? { type: "in", variable: question.code, codes: out } : undefined;
}
