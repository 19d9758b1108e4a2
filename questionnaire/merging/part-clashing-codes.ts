import { isSameValue } from "#questionnaire/merging/same-value";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { canRenameQuestion, renameQuestionCode } from "#questionnaire/rename-question-code";

/** Two people who each add a question give it the next free code, so mine takes another one. */
export function partClashingCodes(
  base: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  theirs: QuestionnaireDefinition,
): { definition: QuestionnaireDefinition; renamed: ReadonlyMap<string, string> } {
  const old = new Set(questionsOf(base).map(({ code }) => code));
  const others = new Map(questionsOf(theirs).map((question) => [question.code, question]));
  const renamed = new Map<string, string>();
  let definition = mine;
  for (const question of questionsOf(mine)) {
    const twin = others.get(question.code);
    if (old.has(question.code) || !twin || isSameValue(twin, question)) continue;
    const isFree = (code: string) => !others.has(code) && canRenameQuestion(definition, question.code, code);
    const fresh = firstFree("Q", isFree);
    definition = renameQuestionCode(definition, question.code, fresh);
    renamed.set(question.code, fresh);
  }
  return { definition: partPages(base, definition, theirs), renamed };
}

/** Nothing but their block refers to a page by its code, apart from skips. */
function partPages(
  base: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  theirs: QuestionnaireDefinition,
): QuestionnaireDefinition {
  const old = new Set(base.pages.map(({ code }) => code));
  const taken = new Set([...theirs.pages, ...mine.pages].map(({ code }) => code));
  const fresh = new Map<string, string>();
  for (const page of mine.pages) {
    const twin = theirs.pages.find(({ code }) => code === page.code);
    if (old.has(page.code) || !twin || isSameValue(twin, page)) continue;
    const code = firstFree("P", (wanted) => !taken.has(wanted));
    taken.add(code);
    fresh.set(page.code, code);
  }
  if (fresh.size === 0) return mine;
  const follow = (code: string) => fresh.get(code) ?? code;
  return {
    ...mine,
    pages: mine.pages.map((page) => ({
      ...page,
      code: follow(page.code),
      ...(page.skips && { skips: page.skips.map((skip) => ({ ...skip, to: follow(skip.to) })) }),
    })),
  };
}

function questionsOf({ pages }: QuestionnaireDefinition) {
  return pages.flatMap((page) => page.questions);
}

function firstFree(prefix: string, isFree: (code: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    if (isFree(`${prefix}${number}`)) return `${prefix}${number}`;
  }
}
