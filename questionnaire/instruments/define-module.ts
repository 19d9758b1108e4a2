import { estimatePathMinutes } from "#questionnaire/estimate-minutes";
import { chooseParts } from "#questionnaire/instruments/choose-parts";
import { withFreeCodes } from "#questionnaire/instruments/free-codes";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import type { Page, Question } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";

type ModuleSource = Omit<InstrumentModule, "itemCount" | "minutes" | "build"> & {
  /** Under the codes that the module was written with. */
  pages: readonly Page[];
  /** Questions whose items are examples to be replaced: leaving some out does no harm to a score. */
  openLists?: readonly string[];
};

/** A module from its pages: counts and times what is asked, marks every question as its own, and builds copies. */
export function defineModule({ pages, openLists = [], ...described }: ModuleSource): InstrumentModule {
  const marked = pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => ({ ...question, moduleId: described.id })),
  }));
  return {
    ...described,
    itemCount: pages.flatMap((page) => page.questions).reduce((total, one) => total + countItems(one), 0),
    minutes: estimateModuleMinutes(marked),
    build: (takenCodes, choice) => withFreeCodes(chooseParts(marked, choice, openLists), takenCodes),
  };
}

/** For the slower of the two languages, to half a minute. */
function estimateModuleMinutes(pages: readonly Page[]): number {
  const slower = Math.max(estimatePathMinutes(pages, "fa"), estimatePathMinutes(pages, "en"));
  return Math.max(0.5, Math.round(slower * 2) / 2);
}

/** Statements and questions that a respondent answers. */
function countItems(question: Question): number {
  const { isUnseen, asksNothing } = rulesOf(question);
  if (isUnseen || asksNothing) return 0;
  if (question.type === "maxDiff") return question.tasks;
  if (question.type === "dualScale") return question.items.length * 2;
  return "items" in question ? question.items.length : 1;
}
