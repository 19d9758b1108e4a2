import { type Condition, variablesOf } from "#questionnaire/condition";
import { carriesFrom } from "#questionnaire/definition-checks/settled-questions";
import type { Page, QuestionnaireDefinition } from "#questionnaire/model";

/**
 * By variable: the place of the last page with a rule that reads it. Rules that are read when the page is
 * left count half a place more; quotas are read at the end.
 */
export function lastReads({ pages, blocks, quotas }: QuestionnaireDefinition): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  const read = (conditions: readonly Condition[], place: number) => {
    for (const variable of conditions.flatMap(variablesOf)) {
      last.set(variable, Math.max(place, last.get(variable) ?? place));
    }
  };
  pages.forEach((page, place) => {
    const block = blocks?.find(({ code }) => code === page.blockCode);
    read([...present(block?.visibleIf), ...readToShow(page)], place);
    read(readToLeave(page), place + 0.5);
  });
  for (const { cells } of quotas ?? []) {
    read(
      cells.map(({ holdsIf }) => holdsIf),
      Number.POSITIVE_INFINITY,
    );
  }
  return last;
}

function present(condition: Condition | undefined): Condition[] {
  return condition ? [condition] : [];
}

function readToShow(page: Page): Condition[] {
  const questions = page.questions.flatMap((question) => [
    ...present(question.visibleIf),
    ...present(carriesFrom(question)),
    ...("options" in question ? question.options : []).flatMap(({ visibleIf }) => present(visibleIf)),
    ...("items" in question ? question.items : []).flatMap(({ visibleIf }) => present(visibleIf)),
  ]);
  return [...present(page.visibleIf), ...questions];
}

function readToLeave(page: Page): Condition[] {
  return [
    ...present(page.screenOutIf),
    ...(page.skips ?? []).map((skip) => skip.if),
    ...page.questions.flatMap((question) => (question.rules ?? []).map(({ failsIf }) => failsIf)),
  ];
}
