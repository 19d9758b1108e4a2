import type { AddNote } from "#exchange/finish-import";
import { type Condition, variablesOf } from "#questionnaire/condition";
import { comparedVariables } from "#questionnaire/definition-checks/check-comparison";
import { variablesOfFormula } from "#questionnaire/formula";
import type { Block, Page, Question, Quota } from "#questionnaire/model";

function partsOf(question: Question) {
  return [...("options" in question ? question.options : []), ...("items" in question ? question.items : [])];
}

/** The variables that must be known before a question is shown. */
export function readsToBeShown(question: Question): string[] {
  const conditions = [question, ...partsOf(question)].flatMap(({ visibleIf }) => visibleIf ?? []);
  const carried = "carryForward" in question && question.carryForward ? [question.carryForward.from] : [];
  return [...conditions.flatMap(variablesOf), ...carried];
}

/** A rule that reads what is asked later was never able to hold in time; without it the questionnaire can be used. */
export function dropEarlyReads(
  { pages, blocks, quotas }: { pages: Page[]; blocks: Block[]; quotas: Quota[] },
  note: AddNote,
): void {
  const known = new Set<string>();
  const isEarly = (condition: Condition | undefined) =>
    condition !== undefined && variablesOf(condition).some((variable) => !known.has(variable));
  for (const page of pages) {
    const block = blocks.find(({ code }) => code === page.blockCode);
    if (block && isEarly(block.visibleIf)) {
      note("lost", "condition-reads-later", block.code);
      delete block.visibleIf;
    }
    if (isEarly(page.visibleIf)) {
      note("lost", "condition-reads-later", page.code);
      delete page.visibleIf;
    }
    for (const question of page.questions) dropFromQuestion(question, known, isEarly, note);
    page.questions = page.questions.filter((question) => canCompute(question, page, known, note));
    for (const question of page.questions)
      for (const name of comparedVariables(question).keys()) known.add(name);
    dropAfterSaving(page, isEarly, note);
  }
  for (const quota of quotas) {
    quota.cells = quota.cells.filter((cell) => {
      if (isEarly(cell.holdsIf)) note("lost", "quota-left-out", cell.code);
      return !isEarly(cell.holdsIf);
    });
  }
  pages.splice(0, pages.length, ...pages.filter(({ questions }) => questions.length > 0));
}

function dropFromQuestion(
  question: Question,
  known: ReadonlySet<string>,
  isEarly: (condition: Condition | undefined) => boolean,
  note: AddNote,
): void {
  const questionCode = question.code;
  for (const owner of [question, ...partsOf(question)]) {
    if (!isEarly(owner.visibleIf)) continue;
    note("lost", "condition-reads-later", questionCode, { questionCode });
    delete owner.visibleIf;
  }
  if ("carryForward" in question && question.carryForward && !known.has(question.carryForward.from)) {
    note("lost", "condition-reads-later", questionCode, { questionCode, detail: question.carryForward.from });
    delete question.carryForward;
  }
}

/** A sum over what is answered later never has a value. */
function canCompute(question: Question, page: Page, known: ReadonlySet<string>, note: AddNote): boolean {
  if (question.type !== "calculated") return true;
  const before = page.questions
    .slice(0, page.questions.indexOf(question))
    .flatMap((one) => [...comparedVariables(one).keys()]);
  const missing = variablesOfFormula(question.formula).find(
    (variable) => !known.has(variable) && !before.includes(variable),
  );
  if (missing === undefined) return true;
  note("lost", "calculation-left-out", question.code, { detail: missing });
  return false;
}

function dropAfterSaving(
  page: Page,
  isEarly: (condition: Condition | undefined) => boolean,
  note: AddNote,
): void {
  for (const question of page.questions) {
    if (!question.rules?.some((rule) => isEarly(rule.failsIf))) continue;
    note("lost", "validation-left-out", question.code, { questionCode: question.code });
    question.rules = question.rules.filter((rule) => !isEarly(rule.failsIf));
  }
  if (isEarly(page.screenOutIf)) {
    note("lost", "skip-left-out", page.code);
    delete page.screenOutIf;
  }
  if (!page.skips?.some((skip) => isEarly(skip.if))) return;
  note("lost", "skip-left-out", page.code);
  page.skips = page.skips.filter((skip) => !isEarly(skip.if));
}
