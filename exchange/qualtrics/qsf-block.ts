import { allOf, anyOf, type ImportBuilder } from "#exchange/import-builder";
import { importWords } from "#exchange/import-words";
import {
  hasQsfLogic,
  holdsAlways,
  readQsfLogic,
  readQsfSkip,
  sayQsfLogic,
} from "#exchange/qualtrics/qsf-logic";
import { orderOfBlock } from "#exchange/qualtrics/qsf-order";
import { readQsfQuestion } from "#exchange/qualtrics/qsf-question";
import { type QsfBlock, type QsfQuestion, type QsfSkip, settingsOf } from "#exchange/qualtrics/qsf-schema";
import { placeOf, type QsfContext } from "#exchange/qualtrics/qsf-texts";
import type { Condition } from "#questionnaire/condition";
import type { Page, Question } from "#questionnaire/model";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";

type Group = { ids: string[]; skips: { id: string; skip: QsfSkip }[] };

/** The pages of a block. A question that skips ends its page, and one that is skipped to begins its own. */
export function readQsfBlock(
  block: QsfBlock,
  questions: ReadonlyMap<string, QsfQuestion>,
  context: QsfContext,
): Page[] {
  const { builder } = context;
  const place = block.Description ?? block.ID ?? "";
  const { isShuffled, fixed, unseen, drawn } = orderOfBlock(block);
  if (isShuffled) builder.note("changed", "random-changed", place);
  if (drawn) builder.note("lost", "random-shows-all", place, { detail: drawn });
  const pages: Page[] = [];
  for (const { ids, skips } of groupsOf(block)) {
    const asked = ids.flatMap((id) => {
      const source = questions.get(id);
      if (source && unseen.has(id)) builder.note("lost", "unseen-left-out", placeOf(source));
      if (!source || unseen.has(id)) return [];
      const read = readOne(source, context);
      if (isShuffled && fixed.has(id)) for (const question of read) question.isFixed = true;
      return read;
    });
    if (asked.length === 0) continue;
    const page: Page = {
      code: builder.nextPageCode(),
      questions: asked,
      ...(isShuffled && { isShuffled }),
    };
    pages.push(page);
    for (const { id, skip } of skips) addSkip(id, skip, page, pages, builder);
  }
  return pages;
}

function groupsOf({ BlockElements = [] }: QsfBlock): Group[] {
  const targets = new Set(
    BlockElements.flatMap(({ SkipLogic }) => SkipLogic ?? []).map(
      ({ SkipToDestination }) => SkipToDestination,
    ),
  );
  const groups: Group[] = [{ ids: [], skips: [] }];
  const startNew = () => groups.push({ ids: [], skips: [] });
  for (const { Type, QuestionID, SkipLogic } of BlockElements) {
    if (Type === "Page Break") startNew();
    if (!QuestionID) continue;
    if (targets.has(QuestionID)) startNew();
    groups.at(-1)?.ids.push(QuestionID);
    for (const skip of SkipLogic ?? []) groups.at(-1)?.skips.push({ id: QuestionID, skip });
    if (SkipLogic?.length) startNew();
  }
  return groups;
}

function addSkip(
  id: string,
  skip: QsfSkip,
  page: Page,
  block: readonly Page[],
  builder: ImportBuilder,
): void {
  builder.found.conditions += 1;
  builder.atLast(() => {
    const condition = readQsfSkip(skip, builder);
    const from = builder.partsOf(page).at(-1);
    const to = from && targetOf(skip.SkipToDestination ?? "", from, block, builder);
    if (!condition || !from || !to) {
      builder.note("lost", "skip-left-out", id, { detail: sayQsfLogic(skip) });
      return;
    }
    from.skips = [...(from.skips ?? []), { if: condition, to }].slice(0, 20);
  });
}

function targetOf(
  destination: string,
  from: Page,
  block: readonly Page[],
  builder: ImportBuilder,
): string | undefined {
  if (destination === "ENDOFSURVEY") return "end";
  const position = builder.pages.indexOf(from);
  if (destination === "ENDOFBLOCK") {
    const last = block.flatMap((page) => builder.partsOf(page)).at(-1);
    return last && (builder.pages[builder.pages.indexOf(last) + 1]?.code ?? "end");
  }
  const target = builder.answers.get(destination)?.question;
  const page = target && builder.pageOf(target);
  return page && builder.pages.indexOf(page) > position ? page.code : undefined;
}

function readOne(source: QsfQuestion, context: QsfContext): Question[] {
  const { builder } = context;
  const place = placeOf(source);
  builder.found.questions += 1;
  return readQsfQuestion(source, context).map((draft, at) => {
    const suffix = draft.name?.startsWith(source.QuestionID)
      ? draft.name.slice(source.QuestionID.length)
      : "";
    const wanted = `${place}${suffix.replace(/[#/]/g, "_")}`;
    const question = builder.take(wanted, draft.question, draft);
    const taken = builder.answers.get(wanted)!;
    if (draft.name) builder.answers.set(draft.name, taken);
    if (at === 0) {
      builder.answers.set(source.QuestionID, taken);
      noteRest(source, question, context);
    }
    if (hasQsfLogic(source.DisplayLogic)) showIf(source.DisplayLogic, place, question, builder);
    for (const { part, code, logic } of draft.conditions ?? []) {
      if (!hasQsfLogic(logic)) continue;
      const parts =
        part === "item" && "items" in question
          ? question.items
          : "options" in question
            ? question.options
            : [];
      const own = parts.find((one) => one.code === code);
      if (own) showIf(logic, place, own, builder, question.code);
    }
    return question;
  });
}

function showIf(
  logic: unknown,
  place: string,
  owner: { visibleIf?: Condition },
  builder: ImportBuilder,
  questionCode?: string,
): void {
  builder.found.conditions += 1;
  builder.afterwards(() => {
    const condition = readQsfLogic(logic, builder);
    if (condition && holdsAlways(condition)) builder.found.conditions -= 1;
    else if (condition) owner.visibleIf = condition;
    else builder.note("lost", "condition-left-out", place, { questionCode, detail: sayQsfLogic(logic) });
  });
}

/** Scripts, defaults, and checks of the source's own. */
function noteRest(source: QsfQuestion, question: Question, { builder }: QsfContext): void {
  const { QuestionJS, DefaultChoices } = source;
  const place = placeOf(source);
  const questionCode = question.code;
  if (QuestionJS?.trim()) builder.note("lost", "script-left-out", place, { questionCode });
  if (DefaultChoices && Object.keys(DefaultChoices).length > 0)
    builder.note("lost", "default-left-out", place, { questionCode });
  const { ForceResponse, CustomValidation } = settingsOf(source);
  const variables = variablesOfQuestion(question).filter((one) => !one.endsWith("_text"));
  if (ForceResponse === "RequestResponse" && variables.length > 0) {
    const missing = variables.map(
      (variable): Condition => ({ type: "not", of: { type: "answered", variable } }),
    );
    builder.found.conditions += 1;
    question.rules = [{ level: "warning", failsIf: anyOf(missing)!, message: importWords.needed }];
  }
  const { Logic } = (CustomValidation ?? {}) as { Logic?: unknown };
  if (!hasQsfLogic(Logic)) return;
  builder.found.conditions += 1;
  builder.afterwards(() => {
    const holds = readQsfLogic(Logic, builder);
    const detail = sayQsfLogic(Logic);
    if (!holds) {
      builder.note("lost", "validation-left-out", place, { questionCode, detail });
      return;
    }
    builder.note("changed", "validation-became-rule", place, { questionCode, detail });
    const failsIf = allOf([{ type: "not", of: holds }])!;
    question.rules = [...(question.rules ?? []), { level: "error", failsIf, message: importWords.wrong }];
  });
}
