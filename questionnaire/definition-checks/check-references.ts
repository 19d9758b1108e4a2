import { certainOrder } from "#questionnaire/definition-checks/certain-order";
import { type ComparedAs, comparedVariables } from "#questionnaire/definition-checks/check-comparison";
import { type PlacedText, textsOfDefinition } from "#questionnaire/definition-checks/check-texts";
import {
  carriedCodes,
  isCertainlyShown,
  requiredVariables,
} from "#questionnaire/definition-checks/settled-questions";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { variablesOfFormula } from "#questionnaire/formula";
import { isWritten, type Language } from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { pipedVariables } from "#questionnaire/piped-text";

type Known = {
  everywhere: ReadonlyMap<string, ComparedAs>;
  /** By variable: the place of its question, page by page. */
  positions: ReadonlyMap<string, { page: number; question: number }>;
  isBefore: (earlier: number, later: number) => boolean;
  isAlwaysAnswered: (variable: string, page: number) => boolean;
};

/** Whatever reads an answer by its name, other than conditions: formulas, carry-forward and piped texts. */
export function checkReferences(definition: QuestionnaireDefinition): DefinitionProblem[] {
  const known = gather(definition);
  const questions = definition.pages.flatMap((page, pageIndex) =>
    page.questions.flatMap((question, questionIndex) => {
      const place = { pageCode: page.code, questionCode: question.code };
      return [
        ...checkFormula(question, pageIndex, questionIndex, known),
        ...checkCarryForward(question, pageIndex, definition, known),
      ].map((problem) => ({ ...problem, ...place }));
    }),
  );
  return [...questions, ...checkPiping(definition, known)];
}

function gather(definition: QuestionnaireDefinition): Known {
  const everywhere = new Map<string, ComparedAs>();
  const positions = new Map<string, { page: number; question: number }>();
  const always = new Set<string>();
  const { pages, blocks } = definition;
  pages.forEach((page, pageIndex) => {
    const isHideable = page.visibleIf ?? blocks?.find(({ code }) => code === page.blockCode)?.visibleIf;
    page.questions.forEach((question, questionIndex) => {
      for (const [variable, compared] of comparedVariables(question)) {
        everywhere.set(variable, compared);
        positions.set(variable, { page: pageIndex, question: questionIndex });
      }
      if (isHideable || !isCertainlyShown(question)) return;
      for (const variable of requiredVariables(question)) always.add(variable);
    });
  });
  return {
    everywhere,
    positions,
    isBefore: certainOrder(definition),
    isAlwaysAnswered: (variable, page) =>
      always.has(variable) && !isJumpedOver(positions.get(variable)?.page ?? 0, page, pages),
  };
}

/** Whether a skip leads past one page and still to, or before, another. */
function isJumpedOver(passed: number, reached: number, pages: readonly Page[]): boolean {
  return pages.slice(0, passed).some((page) =>
    page.skips?.some(({ to }) => {
      const target = to === "end" ? pages.length : pages.findIndex(({ code }) => code === to);
      return target > passed && target <= reached;
    }),
  );
}

function checkFormula(question: Question, page: number, place: number, known: Known): DefinitionProblem[] {
  if (question.type !== "calculated") return [];
  const read = [...new Set(variablesOfFormula(question.formula))];
  return read.flatMap((detail): DefinitionProblem[] => {
    const at = known.positions.get(detail);
    const found = (code: DefinitionProblem["code"]): DefinitionProblem[] => [
      { level: "error", code, part: "formula", detail },
    ];
    if (!at) return found("formula-unknown-variable");
    const isEarlier = at.page === page ? at.question < place : known.isBefore(at.page, page);
    if (!isEarlier) return found("formula-reads-later");
    return known.everywhere.get(detail)?.form === "text" ? found("formula-reads-text") : [];
  });
}

function checkCarryForward(
  question: Question,
  page: number,
  { pages }: QuestionnaireDefinition,
  { isBefore }: Known,
): DefinitionProblem[] {
  const carry = "carryForward" in question ? question.carryForward : undefined;
  if (!carry) return [];
  const found = (level: "error" | "warning", code: DefinitionProblem["code"]): DefinitionProblem[] => [
    { level, code, part: "carryForward", detail: carry.from },
  ];
  const from = pages.findIndex((one) => one.questions.some(({ code }) => code === carry.from));
  const source = pages[from]?.questions.find(({ code }) => code === carry.from);
  const isRanked = carry.take === "ranked";
  const canGive = isRanked
    ? source?.type === "ranking"
    : source?.type === "single" || source?.type === "multiple";
  if (!source || !canGive || !("options" in source)) return found("error", "carry-unknown-question");
  if (!isBefore(from, page)) return found("error", "carry-reads-later");
  const given = new Set(
    source.options.filter(({ code, isExclusive }) => code >= 0 && !isExclusive).map(({ code }) => code),
  );
  const own = carriedCodes(question);
  if (!own.some((code) => given.has(code))) return found("error", "carry-codes-differ");
  // What was not among the options was not chosen either, so "unchosen" shows it.
  const lost = carry.take === "unchosen" ? undefined : own.find((code) => !given.has(code));
  if (lost === undefined) return [];
  return [{ level: "warning", code: "carry-code-unknown", part: "carryForward", detail: String(lost) }];
}

function checkPiping(definition: QuestionnaireDefinition, known: Known): DefinitionProblem[] {
  const pageIndexes = new Map(definition.pages.map((page, index) => [page.code, index]));
  return textsOfDefinition(definition).flatMap((placed) => {
    const byLanguage = definition.languages
      .filter((language) => isWritten(placed.text, language))
      .map((language) => ({ language, named: pipedVariables(placed.text?.[language] ?? "") }));
    if (byLanguage.every(({ named }) => named.length === 0)) return [];
    // Title and consent are read before anything is answered, and no answer is written into them.
    const isFirst = placed.part === "title" || placed.part === "consent";
    const page = pageIndexes.get(placed.pageCode ?? "") ?? (isFirst ? 0 : definition.pages.length);
    const named = new Set(byLanguage.flatMap((one) => one.named));
    return [
      ...unequal(placed, byLanguage),
      ...[...named].flatMap((variable) => checkPiped(variable, page, placed, definition, known)),
    ];
  });
}

function unequal(
  { text: _, isOptional: _o, ...place }: PlacedText,
  byLanguage: readonly { language: Language; named: string[] }[],
): DefinitionProblem[] {
  // One language may name the same answer twice where another says "it".
  const key = (named: readonly string[]) => [...new Set(named)].sort().join();
  const [first, ...others] = byLanguage;
  return others
    .filter((other) => key(other.named) !== key(first.named))
    .map(({ language }) => ({ level: "error", code: "placeholders-differ", ...place, language }));
}

function checkPiped(
  variable: string,
  page: number,
  { text: _, isOptional: _o, ...place }: PlacedText,
  definition: QuestionnaireDefinition,
  known: Known,
): DefinitionProblem[] {
  const at = known.positions.get(variable);
  if (!at) return [{ level: "error", code: "pipe-unknown-variable", ...place, piped: variable }];
  const isLast = page === definition.pages.length;
  if (!isLast && !known.isBefore(at.page, page))
    return [{ level: "error", code: "pipe-reads-later", ...place, piped: variable }];
  if (known.isAlwaysAnswered(variable, page) || place.part === "textIfUnanswered") return [];
  const question = definition.pages[page]?.questions.find(({ code }) => code === place.questionCode);
  if (place.part === "text" && question?.textIfUnanswered) return [];
  return [{ level: "warning", code: "pipe-without-fallback", ...place, piped: variable }];
}
