import { type ComparedAs, comparedVariables } from "#questionnaire/definition-checks/check-comparison";
import { type PlacedText, textsOfDefinition } from "#questionnaire/definition-checks/check-texts";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { variablesOfFormula } from "#questionnaire/formula";
import { isWritten, type Language } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { pipedVariables } from "#questionnaire/piped-text";

type Known = {
  everywhere: ReadonlyMap<string, ComparedAs>;
  /** By variable: the position of the question that it belongs to, page by page. */
  positions: ReadonlyMap<string, { page: number; question: number; isAlwaysAnswered: boolean }>;
};

/** Whatever reads an answer by its name, other than conditions: formulas, carry-forward and piped texts. */
export function checkReferences(definition: QuestionnaireDefinition): DefinitionProblem[] {
  const known = gather(definition);
  const questions = definition.pages.flatMap((page, pageIndex) =>
    page.questions.flatMap((question, questionIndex) => {
      const place = { pageCode: page.code, questionCode: question.code };
      return [
        ...checkFormula(question, pageIndex, questionIndex, known),
        ...checkCarryForward(question, pageIndex, definition),
      ].map((problem) => ({ ...problem, ...place }));
    }),
  );
  return [...questions, ...checkPiping(definition, known)];
}

function gather({ pages }: QuestionnaireDefinition): Known {
  const everywhere = new Map<string, ComparedAs>();
  const positions = new Map<string, { page: number; question: number; isAlwaysAnswered: boolean }>();
  pages.forEach((page, pageIndex) => {
    page.questions.forEach((question, questionIndex) => {
      const isAlwaysAnswered =
        Boolean(question.isRequired) && !question.visibleIf && !page.visibleIf && !page.blockCode;
      for (const [variable, compared] of comparedVariables(question)) {
        everywhere.set(variable, compared);
        positions.set(variable, { page: pageIndex, question: questionIndex, isAlwaysAnswered });
      }
    });
  });
  const hasSkips = pages.some((page) => page.skips?.length);
  if (hasSkips)
    for (const [variable, at] of positions) positions.set(variable, { ...at, isAlwaysAnswered: false });
  return { everywhere, positions };
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
    if (at.page > page || (at.page === page && at.question >= place)) return found("formula-reads-later");
    return known.everywhere.get(detail)?.form === "text" ? found("formula-reads-text") : [];
  });
}

function checkCarryForward(
  question: Question,
  page: number,
  { pages }: QuestionnaireDefinition,
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
  if (from >= page) return found("error", "carry-reads-later");
  const given = new Set(source.options.map(({ code }) => code));
  const own = "items" in question ? question.items : "options" in question ? question.options : [];
  return own.some(({ code }) => given.has(code)) ? [] : found("error", "carry-codes-differ");
}

function checkPiping(definition: QuestionnaireDefinition, known: Known): DefinitionProblem[] {
  const pageIndexes = new Map(definition.pages.map((page, index) => [page.code, index]));
  return textsOfDefinition(definition).flatMap((placed) => {
    const byLanguage = definition.languages
      .filter((language) => isWritten(placed.text, language))
      .map((language) => ({ language, named: pipedVariables(placed.text?.[language] ?? "") }));
    if (byLanguage.every(({ named }) => named.length === 0)) return [];
    const page = pageIndexes.get(placed.pageCode ?? "") ?? definition.pages.length;
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
  const key = (named: readonly string[]) => [...named].sort().join();
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
  if (at.page >= page) return [{ level: "error", code: "pipe-reads-later", ...place, piped: variable }];
  if (at.isAlwaysAnswered || place.part === "textIfUnanswered") return [];
  const question = definition.pages[page]?.questions.find(({ code }) => code === place.questionCode);
  if (place.part === "text" && question?.textIfUnanswered) return [];
  return [{ level: "warning", code: "pipe-without-fallback", ...place, piped: variable }];
}
