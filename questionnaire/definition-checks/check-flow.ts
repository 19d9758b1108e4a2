import type { Condition } from "#questionnaire/condition";
import { comparedVariables } from "#questionnaire/definition-checks/check-comparison";
import { checkQuotas } from "#questionnaire/definition-checks/check-quotas";
import { lastReads } from "#questionnaire/definition-checks/last-reads";
import {
  type Compared,
  everythingPossible,
  forget,
  narrow,
  narrowByNot,
  type Possible,
  settleVariables,
} from "#questionnaire/definition-checks/possible-answers";
import {
  carriesFrom,
  isCertainlyShown,
  requiredVariables,
  screensOutIf,
} from "#questionnaire/definition-checks/settled-questions";
import type { DefinitionProblem, ProblemPlace } from "#questionnaire/definition-problem";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";

type Flow = {
  pages: readonly Page[];
  /** By page: what must hold for it to be shown. */
  conditionsOf: (page: Page) => Condition[];
  compared: Compared;
  /** Whether a rule of a later page, or a quota, reads a variable; half a place later a page has been left. */
  isReadAfter: (place: number, variable: string) => boolean;
  /** By the place of the page that skips lead to. */
  arriving: Map<number, Possible[]>;
  /** Ways that lead out, with the interview complete. */
  endings: Possible[];
  problems: DefinitionProblem[];
};

/**
 * Whether everything can be reached. Follows the questionnaire from its first page, keeping of each way what
 * is still possible there; a page or question that no way leads to is never seen by anybody.
 */
export function checkFlow(definition: QuestionnaireDefinition): DefinitionProblem[] {
  const flow = createFlow(definition);
  const shuffled = new Map((definition.blocks ?? []).map((block) => [block.code, Boolean(block.isShuffled)]));
  let passing: Possible[] = [everythingPossible];
  let place = 0;
  while (place < flow.pages.length) {
    const { blockCode } = flow.pages[place];
    const size = blockCode && shuffled.get(blockCode) ? sizeOfBlock(flow.pages, place) : 1;
    passing = size > 1 ? followShuffled(flow, place, size, passing) : followPage(flow, place, passing);
    place += size;
  }
  const endings = [...passing, ...flow.endings];
  return [
    ...flow.problems,
    ...checkEnding(definition, endings),
    ...checkQuotas(definition, endings, flow.compared),
  ];
}

function createFlow(definition: QuestionnaireDefinition): Flow {
  const { pages, blocks } = definition;
  const compared = new Map(
    pages.flatMap((page) => page.questions.flatMap((question) => [...comparedVariables(question)])),
  );
  const lastRead = lastReads(definition);
  return {
    pages,
    conditionsOf: (page) =>
      [blocks?.find(({ code }) => code === page.blockCode)?.visibleIf, page.visibleIf].flatMap(
        (condition) => condition ?? [],
      ),
    compared,
    isReadAfter: (place, variable) => (lastRead.get(variable) ?? -1) > place,
    arriving: new Map(),
    endings: [],
    problems: [],
  };
}

/** Everybody who begins is screened out. */
function checkEnding({ pages }: QuestionnaireDefinition, endings: readonly Possible[]): DefinitionProblem[] {
  if (endings.length > 0) return [];
  const last = pages.findLast((page) => page.screenOutIf);
  if (!last) return [];
  return [{ level: "error", code: "condition-always-holds", pageCode: last.code, part: "screenOutIf" }];
}

function sizeOfBlock(pages: readonly Page[], first: number): number {
  const end = pages.findIndex((page, place) => place > first && page.blockCode !== pages[first].blockCode);
  return (end < 0 ? pages.length : end) - first;
}

/**
 * Pages that come in any order: each is looked at as if it were the first. Where skips lead from one of them
 * or to one of them, nothing is concluded from having been there.
 */
function followShuffled(flow: Flow, first: number, size: number, before: readonly Possible[]): Possible[] {
  const places = Array.from({ length: size }, (_, index) => first + index);
  const codes = new Set(places.map((place) => flow.pages[place].code));
  const hasSkips = flow.pages.some(
    (page) => page.skips?.length && (codes.has(page.code) || page.skips.some(({ to }) => codes.has(to))),
  );
  const entry = [...before, ...places.flatMap((place) => flow.arriving.get(place) ?? [])];
  let passing = entry;
  for (const place of places) {
    flow.arriving.delete(place);
    const shown = narrowAll(flow.conditionsOf(flow.pages[place]), entry, flow.compared);
    lookAt(flow, place, shown);
    if (hasSkips) leaveBySkips(flow, place, codes, shown);
    else passing = passOn(flow, place, passing);
  }
  return forget(passing, (variable) => flow.isReadAfter(first + size - 0.5, variable));
}

function followPage(flow: Flow, place: number, before: readonly Possible[]): Possible[] {
  const here = forget([...before, ...(flow.arriving.get(place) ?? [])], (variable) =>
    flow.isReadAfter(place - 0.5, variable),
  );
  const shown = narrowAll(flow.conditionsOf(flow.pages[place]), here, flow.compared);
  lookAt(flow, place, shown);
  return forget(passOn(flow, place, here), (variable) => flow.isReadAfter(place + 0.5, variable));
}

function narrowAll(
  conditions: readonly Condition[],
  ways: readonly Possible[],
  compared: Compared,
): Possible[] {
  return conditions.reduce<Possible[]>((left, condition) => narrow(condition, left, compared), [...ways]);
}

/** What of a page nobody sees, and what of its rules never applies. */
function lookAt(flow: Flow, place: number, shown: readonly Possible[]): void {
  const { compared, problems } = flow;
  const page = flow.pages[place];
  const pageCode = page.code;
  if (shown.length === 0) {
    problems.push({ level: "error", code: "page-unreachable", pageCode });
    return;
  }
  for (const question of page.questions) {
    const at = { pageCode, questionCode: question.code };
    const ways = narrowAll(seenIf(question), shown, compared);
    if (ways.length === 0) problems.push({ level: "error", code: "question-unreachable", ...at });
    else
      problems.push(...checkParts(question, ways, compared, at), ...checkOwnRules(question, ways, flow, at));
  }
  if (!page.screenOutIf && !page.skips?.length) return;
  const { left, none } = answerPage(flow, place, shown);
  const leaving = [...left, ...none];
  const never = (condition: Condition) => narrow(condition, leaving, compared).length === 0;
  const warning = { level: "warning", code: "condition-never-holds", pageCode } as const;
  if (page.screenOutIf && never(page.screenOutIf)) problems.push({ ...warning, part: "screenOutIf" });
  for (const { if: condition, to } of page.skips ?? [])
    if (never(condition)) problems.push({ ...warning, part: "skip", detail: to });
}

function seenIf(question: Question): Condition[] {
  return [question.visibleIf, carriesFrom(question)].flatMap((condition) => condition ?? []);
}

function checkParts(
  question: Question,
  ways: readonly Possible[],
  compared: Compared,
  at: ProblemPlace,
): DefinitionProblem[] {
  const options = "options" in question ? question.options : [];
  const items = "items" in question ? question.items : [];
  const never = (condition: Condition | undefined) =>
    condition !== undefined && narrow(condition, ways, compared).length === 0;
  return [
    ...options
      .filter((option) => never(option.visibleIf))
      .map(({ code }) => ({ part: "optionVisibleIf" as const, detail: String(code) })),
    ...items
      .filter((item) => never(item.visibleIf))
      .map(({ code }) => ({ part: "itemVisibleIf" as const, detail: String(code) })),
  ].map((found) => ({ level: "error", code: "condition-never-holds", ...found, ...at }));
}

/** Rules that no answer satisfies hold everybody up. */
function checkOwnRules(
  question: Question,
  ways: readonly Possible[],
  { compared }: Flow,
  at: ProblemPlace,
): DefinitionProblem[] {
  const answered = settleVariables(ways, requiredVariables(question), false, compared);
  const errors = (question.rules ?? []).filter(({ level }) => level === "error");
  let left = answered;
  for (const { failsIf } of errors) {
    left = narrowByNot(failsIf, left, compared);
    if (left.length === 0) return [{ level: "error", code: "condition-always-holds", part: "rule", ...at }];
  }
  return [];
}

/** The ways of those who have answered the page, and of those to whom it had nothing to show. */
function answerPage(
  flow: Flow,
  place: number,
  shown: readonly Possible[],
): { left: Possible[]; none: Possible[] } {
  const { compared } = flow;
  const { questions } = flow.pages[place];
  const asked = questions.filter((question) => !rulesOf(question).isUnseen);
  const own = new Set(questions.flatMap((question) => [...comparedVariables(question).keys()]));
  let left = forget(shown, (variable) => !own.has(variable));
  for (const question of questions) left = answerQuestion(flow, place, question, left);
  if (asked.some(isCertainlyShown)) return { left, none: [] };
  const conditions = asked.flatMap(({ visibleIf }) => visibleIf ?? []);
  const blank = conditions.reduce<Possible[]>(
    (ways, condition) => narrowByNot(condition, ways, compared),
    [...shown],
  );
  const unasked = asked.flatMap((question) => readLater(flow, place, question));
  return { left, none: settleVariables(blank, unasked, true, compared) };
}

function answerQuestion(flow: Flow, place: number, question: Question, ways: Possible[]): Possible[] {
  const { compared } = flow;
  const later = readLater(flow, place, question);
  if (later.length === 0) return ways;
  const required = requiredVariables(question).filter((variable) => later.includes(variable));
  const { visibleIf } = question;
  if (!visibleIf) return settleVariables(ways, required, false, compared);
  const seen = settleVariables(narrow(visibleIf, ways, compared), required, false, compared);
  return [...seen, ...settleVariables(narrowByNot(visibleIf, ways, compared), later, true, compared)];
}

/** What of a question is read when its page is left, or later. */
function readLater(flow: Flow, place: number, question: Question): string[] {
  return [...comparedVariables(question).keys()].filter((variable) => flow.isReadAfter(place, variable));
}

/** Those whom the page is not shown to, those whom it shows nothing, and those who go on from it to the next. */
function passOn(flow: Flow, place: number, here: readonly Possible[]): Possible[] {
  const { compared } = flow;
  const page = flow.pages[place];
  const conditions = flow.conditionsOf(page);
  const unasked = page.questions.flatMap((question) => readLater(flow, place, question));
  const hidden = settleVariables(
    conditions.flatMap((condition) => narrowByNot(condition, here, compared)),
    unasked,
    true,
    compared,
  );
  const { left, none } = answerPage(flow, place, narrowAll(conditions, here, compared));
  return [...hidden, ...none, ...leave(flow, place, left)];
}

/** Where a page leads: out, to the page that a skip names, or on to the next. */
function leave(flow: Flow, place: number, answered: readonly Possible[]): Possible[] {
  const { compared } = flow;
  const { screenOutIf, questions, skips } = flow.pages[place];
  const out = [...(screenOutIf ? [screenOutIf] : []), ...questions.flatMap((one) => screensOutIf(one) ?? [])];
  let staying = out.reduce<Possible[]>(
    (ways, condition) => narrowByNot(condition, ways, compared),
    [...answered],
  );
  const undone: Possible[] = [];
  for (const { if: condition, to } of skips ?? []) {
    const skipping = narrow(condition, staying, compared);
    if (!jump(flow, place, to, skipping)) undone.push(...skipping);
    staying = narrowByNot(condition, staying, compared);
  }
  return [...staying, ...undone];
}

/** False where the skip leads nowhere, or back: the interview goes on as if it were not there. */
function jump(flow: Flow, place: number, to: string, skipping: readonly Possible[]): boolean {
  if (to === "end") {
    flow.endings.push(...forget(skipping, (variable) => flow.isReadAfter(flow.pages.length, variable)));
    return true;
  }
  const target = flow.pages.findIndex((page, at) => at > place && page.code === to);
  if (target < 0) return false;
  const { blockCode } = flow.pages[target];
  const isOwnBlock = (page: Page) => blockCode !== undefined && page.blockCode === blockCode;
  const passed = flow.pages.slice(place + 1, target).filter((page) => !isOwnBlock(page));
  const unasked = passed.flatMap((page) =>
    page.questions.flatMap((question) => readLater(flow, target - 0.5, question)),
  );
  const arrived = settleVariables(skipping, unasked, true, flow.compared);
  flow.arriving.set(target, [...(flow.arriving.get(target) ?? []), ...arrived]);
  return true;
}

/** Out of pages that come in any order: only what is behind all of them is certainly led to. */
function leaveBySkips(
  flow: Flow,
  place: number,
  block: ReadonlySet<string>,
  shown: readonly Possible[],
): void {
  const { compared, pages, arriving, endings } = flow;
  for (const { if: condition, to } of pages[place].skips ?? []) {
    if (block.has(to)) continue;
    const skipping = narrow(condition, shown, compared);
    const target = pages.findIndex((page, at) => at > place && page.code === to);
    if (to === "end") endings.push(...skipping);
    else if (target >= 0) arriving.set(target, [...(arriving.get(target) ?? []), ...skipping]);
  }
}
