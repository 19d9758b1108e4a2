import { allOf, anyOf } from "#exchange/import-builder";
import { readQsfBlock } from "#exchange/qualtrics/qsf-block";
import { type FieldSetting, type QsfRule, takeField } from "#exchange/qualtrics/qsf-fields";
import { comparedFields, readQsfLogic, sayQsfLogic } from "#exchange/qualtrics/qsf-logic";
import {
  type QsfBlock,
  type QsfFile,
  type QsfFlow,
  type QsfQuestion,
  readBlocks,
  readFlow,
} from "#exchange/qualtrics/qsf-schema";
import type { QsfContext } from "#exchange/qualtrics/qsf-texts";
import { shuffleTogether } from "#exchange/shuffle-together";
import { type Condition, variablesOf } from "#questionnaire/condition";
import type { Page } from "#questionnaire/model";
import { codesOfQuestion } from "#questionnaire/taken-codes";

type Walk = {
  context: QsfContext;
  questions: ReadonlyMap<string, QsfQuestion>;
  blocks: ReadonlyMap<string, QsfBlock>;
  /** The rules of every place at which a block stands. */
  standing: ReadonlyMap<string, (readonly QsfRule[])[]>;
  settings: readonly FieldSetting[];
  /** Values that conditions compare the fields with. */
  compared: ReturnType<typeof comparedFields>;
  done: Set<string>;
  pages: Page[];
  /** The rules under which a page stands. */
  rulesOf: Map<Page, readonly QsfRule[]>;
};

/** The survey's flow: its blocks in order, shown to those whom its branches lead there. */
export function readQsfFlow(
  file: QsfFile,
  questions: ReadonlyMap<string, QsfQuestion>,
  context: QsfContext,
): void {
  const blocks = new Map(readBlocks(file).flatMap((block) => (block.ID ? [[block.ID, block]] : [])));
  const written = readFlow(file);
  const inFlow = new Map<string, (readonly QsfRule[])[]>();
  const settings: FieldSetting[] = [];
  gather(written, [], false, inFlow, settings);
  const hasBlocks = [...inFlow.keys()].some((id) => blocks.has(id));
  const whole = [...blocks.values()].filter(({ Type }) => Type !== "Trash");
  const flow = hasBlocks ? written : [...written, ...whole.map(({ ID }): QsfFlow => ({ Type: "Block", ID }))];
  const compared = comparedFields(file.SurveyElements.map(({ Payload }) => Payload));
  const walk: Walk = {
    context,
    questions,
    blocks,
    standing: inFlow,
    settings,
    compared,
    done: new Set(),
    pages: [],
    rulesOf: new Map(),
  };
  walkFlow(flow, [], walk);
  if (!hasBlocks) return;
  for (const { ID, Description } of whole) {
    if (ID && !inFlow.has(ID))
      context.builder.note("lost", "setting-left-out", Description ?? ID, { detail: "Block" });
  }
}

const named = /^(Block|Standard|Default)$/;

function gather(
  flow: readonly QsfFlow[],
  rules: readonly QsfRule[],
  isRandom: boolean,
  standing: Map<string, (readonly QsfRule[])[]>,
  settings: FieldSetting[],
): void {
  for (const part of flow) {
    if (named.test(part.Type) && part.ID) standing.set(part.ID, [...(standing.get(part.ID) ?? []), rules]);
    for (const field of part.EmbeddedData ?? []) {
      if (field.Field) settings.push({ field: { ...field, Field: field.Field }, rules, isRandom });
    }
    const inner = part.Type === "Branch" ? [...rules, ruleOf(part)] : rules;
    gather(part.Flow ?? [], inner, isRandom || part.Type === "BlockRandomizer", standing, settings);
  }
}

function ruleOf({ BranchLogic, Description }: QsfFlow): QsfRule {
  return { logic: BranchLogic, place: Description || "Branch" };
}

function walkFlow(flow: readonly QsfFlow[], rules: readonly QsfRule[], walk: Walk): void {
  const { builder } = walk.context;
  for (const part of flow) {
    if (named.test(part.Type)) {
      placeBlock(part.ID ?? "", rules, walk);
      continue;
    }
    switch (part.Type) {
      case "Branch":
        walkFlow(part.Flow ?? [], [...rules, ruleOf(part)], walk);
        break;
      case "EmbeddedData":
        placeFields(part, walk);
        break;
      case "EndSurvey":
        if (rules.length === 0) return;
        endFor(part, rules, walk);
        break;
      case "BlockRandomizer":
        placeRandomised(part, rules, walk);
        break;
      case "Group":
        walkFlow(part.Flow ?? [], rules, walk);
        break;
      default:
        builder.note("lost", "setting-left-out", part.Type);
        walkFlow(part.Flow ?? [], rules, walk);
    }
  }
}

/** A block that stands in several places is asked in the first, of all whom any of them would reach. */
function placeBlock(id: string, rules: readonly QsfRule[], walk: Walk): void {
  const block = walk.blocks.get(id);
  const { builder } = walk.context;
  if (!block) return;
  if (walk.done.has(id)) {
    builder.note("changed", "shown-once", block.Description ?? id);
    return;
  }
  walk.done.add(id);
  const ways = walk.standing.get(id) ?? [[]];
  const pages = readQsfBlock(block, walk.questions, walk.context);
  walk.pages.push(...pages);
  for (const page of pages) walk.rulesOf.set(page, rules);
  showTo(ways, pages, walk);
  builder.afterwards(() => {
    for (const page of pages) builder.addPage(page);
  });
}

function showTo(ways: readonly (readonly QsfRule[])[], pages: readonly Page[], { context }: Walk): void {
  const { builder } = context;
  if (ways.some((rules) => rules.length === 0) || pages.length === 0) return;
  builder.found.conditions += ways.flat().length;
  builder.afterwards(() => {
    const read = ways.map((rules) => allOf(rules.map((rule) => readRule(rule, context))));
    if (read.some((condition) => condition === undefined)) return;
    for (const page of pages) page.visibleIf = anyOf(read);
  });
}

function readRule({ logic, place }: QsfRule, { builder }: QsfContext): Condition | undefined {
  const condition = readQsfLogic(logic, builder);
  if (!condition) builder.note("lost", "condition-left-out", place, { detail: sayQsfLogic(logic) });
  return condition;
}

/** A field is placed where it is set last, so that all that its value rests on is known. */
function placeFields(part: QsfFlow, walk: Walk): void {
  const { context } = walk;
  const { builder } = context;
  const taken = (part.EmbeddedData ?? []).flatMap(({ Field }) => {
    if (!Field || walk.done.has(`e:${Field}`)) return [];
    const settings = walk.settings.filter(({ field }) => field.Field === Field);
    const own = settings.findIndex(({ field }) =>
      (part.EmbeddedData ?? []).some((one) => isSame(one, field)),
    );
    const left = settings.slice(own + 1).some(({ field }) => field.Value);
    if (left && own < settings.length - 1) return [];
    walk.done.add(`e:${Field}`);
    const compared = walk.compared.filter((one) => one.field === Field).map((one) => one.value);
    const question = takeField(settings, compared, context);
    return question ? [question] : [];
  });
  if (taken.length === 0) return;
  const page: Page = { code: builder.nextPageCode(), questions: taken };
  walk.pages.push(page);
  builder.afterwards(() => builder.addPage(page));
}

function isSame(one: { Field?: string; Value?: string }, other: { Field?: string; Value?: string }): boolean {
  return one.Field === other.Field && one.Value === other.Value;
}

/** Parts in random order stay together as a block of ours; showing only some of them is beyond it. */
function placeRandomised(part: QsfFlow, rules: readonly QsfRule[], walk: Walk): void {
  const { builder, own } = walk.context;
  const inside = part.Flow ?? [];
  const before = walk.pages.length;
  walkFlow(inside, rules, walk);
  const shown = Number(part.SubSet ?? inside.length);
  if (shown < inside.length) {
    builder.note("lost", "random-left-out", "BlockRandomizer", { detail: `${shown} / ${inside.length}` });
    return;
  }
  const name = part.Description || "BlockRandomizer";
  shuffleTogether({ name, language: own, pages: walk.pages.slice(before) }, builder);
}

/** The interview ends after the last page that was asked before, for those whom the branch holds. */
function endFor(part: QsfFlow, rules: readonly QsfRule[], walk: Walk): void {
  const { builder } = walk.context;
  const before = [...walk.pages];
  const isScreenOut = /screen|disqualif|ineligib/i.test(JSON.stringify(part.Options ?? ""));
  builder.found.conditions += 1;
  builder.atLast(() => {
    const condition = allOf(rules.map((rule) => readRule(rule, walk.context)));
    const standing = before.flatMap((page) => {
      const reachesAll = (walk.rulesOf.get(page) ?? []).every((rule) => rules.includes(rule));
      return builder.partsOf(page).map((part) => ({ page: part, reachesAll }));
    });
    const ends = condition ? endingPages(condition, standing, builder.pages) : [];
    if (!condition || ends.length === 0) builder.note("lost", "skip-left-out", "EndSurvey");
    for (const page of ends) {
      if (isScreenOut) page.screenOutIf = condition && anyOf([page.screenOutIf, condition]);
      else if (condition)
        page.skips = [...(page.skips ?? []), { if: condition, to: "end" as const }].slice(0, 20);
    }
  });
}

/**
 * Where those whom the branch holds leave: the last page that all of them see, and whatever some of them see after
 * it.
 */
function endingPages(
  condition: Condition,
  before: readonly { page: Page; reachesAll: boolean }[],
  all: readonly Page[],
): Page[] {
  const needed = new Set(variablesOf(condition));
  const ends: Page[] = [];
  for (const { page, reachesAll } of before.toReversed()) {
    const isSeen = page.questions.some(({ type }) => type !== "hidden" && type !== "calculated");
    const known = new Set(
      all
        .slice(0, all.indexOf(page) + 1)
        .flatMap(({ questions }) => questions.flatMap((one) => [...codesOfQuestion(one)])),
    );
    if (!isSeen || [...needed].some((variable) => !known.has(variable))) continue;
    ends.push(page);
    if (reachesAll && page.questions.some((question) => !question.visibleIf)) break;
  }
  return ends;
}
