import { moveQuestion, removeQuestion } from "#questionnaire/edit-definition";
import type { SubjectConflicts } from "#questionnaire/merging/conflict-subjects";
import { flattenDefinition, unflattenDefinition } from "#questionnaire/merging/flat-definition";
import { hasPlaceFor, withPartAt } from "#questionnaire/merging/part-at";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** The merged questionnaire with my version of what this clash is about. */
export function takeMine(
  merged: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  { subject, conflicts }: SubjectConflicts,
): QuestionnaireDefinition {
  if (subject.type === "question") return takeMyQuestion(merged, mine, subject.code, conflicts);
  if (subject.type === "page") return takeMyPage(merged, mine, subject.code, conflicts);
  return subject.code === "" ? mine : putParts(merged, conflicts);
}

function takeMyQuestion(
  merged: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  code: string,
  conflicts: SubjectConflicts["conflicts"],
): QuestionnaireDefinition {
  const myPage = mine.pages.find((page) => page.questions.some((question) => question.code === code));
  const question = myPage?.questions.find((one) => one.code === code);
  if (!myPage || !question) return removeQuestion(merged, code);
  const home = merged.pages.find((page) => page.questions.some((one) => one.code === code));
  const withParts = home ? putParts(merged, conflicts) : addQuestion(merged, myPage.code, question);
  const pageCode = merged.pages.some((page) => page.code === myPage.code) ? myPage.code : undefined;
  if (!pageCode || home?.code === pageCode) return withParts;
  const target = withParts.pages.find((page) => page.code === pageCode)!;
  const ahead = myPage.questions.slice(0, myPage.questions.indexOf(question)).map((one) => one.code);
  const others = target.questions.filter((one) => one.code !== code);
  const position = others.findLastIndex((one) => ahead.includes(one.code)) + 1;
  return moveQuestion(withParts, code, pageCode, position);
}

function addQuestion(
  merged: QuestionnaireDefinition,
  pageCode: string,
  question: QuestionnaireDefinition["pages"][number]["questions"][number],
): QuestionnaireDefinition {
  const at = merged.pages.findIndex((page) => page.code === pageCode);
  const page = merged.pages.at(at);
  if (!page) return { ...merged, pages: [{ code: pageCode, questions: [question] }] };
  return { ...merged, pages: merged.pages.with(at, { ...page, questions: [...page.questions, question] }) };
}

function takeMyPage(
  merged: QuestionnaireDefinition,
  mine: QuestionnaireDefinition,
  code: string,
  conflicts: SubjectConflicts["conflicts"],
): QuestionnaireDefinition {
  const page = mine.pages.find((one) => one.code === code);
  if (!page) return { ...merged, pages: merged.pages.filter((one) => one.code !== code) };
  if (merged.pages.some((one) => one.code === code)) {
    return putParts(merged, conflicts);
  }
  const present = new Set(merged.pages.flatMap((one) => one.questions.map((question) => question.code)));
  const kept = page.questions.filter((question) => !present.has(question.code));
  const ahead = mine.pages.slice(0, mine.pages.indexOf(page)).map((one) => one.code);
  const at = merged.pages.findLastIndex((one) => ahead.includes(one.code)) + 1;
  return { ...merged, pages: merged.pages.toSpliced(at, 0, { ...page, questions: kept }) };
}

/** An order names what the other person may have removed or added, so it arranges and neither adds nor drops. */
function putParts(
  definition: QuestionnaireDefinition,
  conflicts: SubjectConflicts["conflicts"],
): QuestionnaireDefinition {
  let flat = flattenDefinition(definition);
  if (!flat) return definition;
  for (const { path, mine, theirs } of conflicts) {
    const isPlace = path[0] === "questions" && path[2] === "place";
    if (isPlace || !hasPlaceFor(flat, path)) continue;
    flat = withPartAt(flat, path, isOrderPath(path) ? arrangeLike(theirs, mine) : mine);
  }
  return unflattenDefinition(flat);
}

function isOrderPath(path: readonly string[]): boolean {
  return path[0] === "pageOrder" || (path[0] === "pages" && path[2] === "questions");
}

function arrangeLike(theirs: unknown, mine: unknown): string[] {
  const present = (theirs ?? []) as string[];
  const wanted = ((mine ?? []) as string[]).filter((code) => present.includes(code));
  return [...wanted, ...present.filter((code) => !wanted.includes(code))];
}
