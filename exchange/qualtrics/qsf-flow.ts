import { allOf, anyOf } from "#exchange/import-builder";
import { readQsfBlock } from "#exchange/qualtrics/qsf-block";
import {
  type FieldSetting,
  isPlacedAt,
  type QsfRule,
  takeField,
  takeHidden,
} from "#exchange/qualtrics/qsf-fields";
import { holdsAlways, namedFields, readQsfLogic, sayQsfLogic } from "#exchange/qualtrics/qsf-logic";
import { isLooped, loopOrder, unrollBlock } from "#exchange/qualtrics/qsf-loops";
import {
  type QsfBlock,
  type QsfFile,
  type QsfFlow,
  type QsfQuestion,
  readBlocks,
  readFlow,
} from "#exchange/qualtrics/qsf-schema";
import type { QsfContext } from "#exchange/qualtrics/qsf-texts";
import { filledBy, findUndeclared } from "#exchange/qualtrics/qsf-undeclared";
import { shuffleTogether } from "#exchange/shuffle-together";
import { type Condition, variablesOf } from "#questionnaire/condition";
import type { Page, Question } from "#questionnaire/model";
import { codesOfQuestion } from "#questionnaire/taken-codes";

type Walk = {
  context: QsfContext;
  questions: ReadonlyMap<string, QsfQuestion>;
  blocks: ReadonlyMap<string, QsfBlock>;
  /** The rules of every place at which a block stands. */
  standing: ReadonlyMap<string, (readonly QsfRule[])[]>;
  settings: readonly FieldSetting[];
  /** Values that conditions compare the fields with. */
  compared: ReturnType<typeof namedFields>;
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
  const compared = namedFields(file.SurveyElements.map(({ Payload }) => Payload));
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
  placeUndeclared(file, walk);
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
      if (field.Field) settings.push({ field: { ...field, Field: field.Field }, part, rules, isRandom });
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
        noteEnding(part, walk);
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
        builder.note("lost", "setting-left-out", part.Type, { detail: sayPart(part) });
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
  const pages = isLooped(block) ? readRounds(block, walk) : readQsfBlock(block, walk.questions, walk.context);
  walk.pages.push(...pages);
  for (const page of pages) walk.rulesOf.set(page, rules);
  showTo(ways, pages, walk);
  builder.afterwards(() => {
    for (const page of pages) builder.addPage(page);
  });
}

/** A repeated block stands once for each of the things that it is repeated for. */
function readRounds(block: QsfBlock, { questions, context }: Walk): Page[] {
  const { builder, own } = context;
  const place = block.Description ?? block.ID ?? "";
  const rounds = unrollBlock(block, questions, context);
  if (!rounds) {
    builder.note("lost", "loop-once", place);
    return readQsfBlock(block, questions, context);
  }
  const names = rounds.map(({ name }) => name).join(", ");
  builder.note("changed", "loop-unrolled", place, { detail: names.slice(0, 300) });
  const parts = rounds.map((round) => {
    const pages = readQsfBlock(round.block, round.questions, context);
    const { condition } = round;
    if (condition) {
      builder.found.conditions += pages.length;
      for (const page of pages) page.visibleIf = condition;
    }
    return pages;
  });
  const { isShuffled, isDrawn } = loopOrder(block);
  if (isDrawn) builder.note("lost", "random-shows-all", place);
  if (isShuffled) shuffleTogether({ name: place, language: own, parts }, builder);
  return parts.flat();
}

function showTo(ways: readonly (readonly QsfRule[])[], pages: readonly Page[], { context }: Walk): void {
  const { builder } = context;
  if (ways.some((rules) => rules.length === 0) || pages.length === 0) return;
  builder.found.conditions += pages.length;
  builder.afterwards(() => {
    const read = ways.map((rules) => allOf(rules.map((rule) => readRule(rule, context))));
    if (read.some((condition) => condition === undefined || holdsAlways(condition))) return;
    for (const page of pages) page.visibleIf = allOf([page.visibleIf, anyOf(read)]);
  });
}

function readRule({ logic, place }: QsfRule, { builder }: QsfContext): Condition | undefined {
  const condition = readQsfLogic(logic, builder);
  if (!condition) builder.note("lost", "condition-left-out", place, { detail: sayQsfLogic(logic) });
  return condition;
}

function placeFields(part: QsfFlow, walk: Walk): void {
  const taken = (part.EmbeddedData ?? []).flatMap(({ Field }) => {
    const key = `e:${Field}`;
    const settings = walk.settings.filter(({ field }) => field.Field === Field);
    if (!Field || walk.done.has(key) || !isPlacedAt(part, settings)) return [];
    walk.done.add(key);
    return takeField(settings, comparedWith(key, walk), walk.context) ?? [];
  });
  placeUnseen(taken, walk);
}

function comparedWith(key: string, { compared }: Walk): string[] {
  return compared.flatMap((one) => (one.key === key && one.value !== undefined ? [one.value] : []));
}

/** What the contact list would bring stands before everything else. */
function placeUndeclared(file: QsfFile, walk: Walk): void {
  const { context, settings } = walk;
  const taken = findUndeclared(file, settings).map(({ name, key }) => {
    const question = takeHidden({ name, key, compared: comparedWith(key, walk) }, context);
    const { code, type } = question;
    const parameter = type === "hidden" && question.source.from === "link" ? question.source.parameter : code;
    context.builder.note("changed", "field-from-link", name, {
      questionCode: code,
      detail: `?${parameter}=`,
    });
    return question;
  });
  placeUnseen(taken, walk);
}

function placeUnseen(questions: Question[], { context: { builder }, pages }: Walk): void {
  if (questions.length === 0) return;
  const page: Page = { code: builder.nextPageCode(), questions };
  pages.push(page);
  builder.afterwards(() => builder.addPage(page));
}

function sayPart(part: QsfFlow): string | undefined {
  const fields = filledBy(part).join(", ");
  const said = [typeof part.URL === "string" && part.URL, fields && `→ ${fields}`].filter(Boolean).join(" ");
  return said || undefined;
}

/** An ending of the survey's own: a message, or the way back to a panel. */
function noteEnding({ Options }: QsfFlow, { context: { builder } }: Walk): void {
  const { SurveyTermination, EOSRedirectURL } = (Options ?? {}) as Record<string, unknown>;
  if (typeof SurveyTermination !== "string" || SurveyTermination === "DefaultMessage") return;
  const detail = SurveyTermination === "Redirect" ? String(EOSRedirectURL ?? "") : SurveyTermination;
  builder.note("lost", "ending-left-out", "EndSurvey", { detail });
}

/**
 * Parts in random order stay together as a block of ours. Drawing only some of them is beyond it: then everybody sees
 * all of them, which the report tells.
 */
function placeRandomised(part: QsfFlow, rules: readonly QsfRule[], walk: Walk): void {
  const { builder, own } = walk.context;
  const inside = part.Flow ?? [];
  const parts = inside.map((one) => {
    const before = walk.pages.length;
    walkFlow([one], rules, walk);
    return walk.pages.slice(before);
  });
  const filled = parts.filter((pages) => pages.some(isSeen));
  if (filled.length === 0) return;
  const name = part.Description || sayBlocks(inside, walk) || "BlockRandomizer";
  const shown = Number(part.SubSet || inside.length);
  if (shown < inside.length)
    builder.note("lost", "random-shows-all", name, { detail: `${shown} / ${inside.length}` });
  if (filled.length > 1)
    shuffleTogether({ name, language: own, parts: filled, isOptional: shown === 1 }, builder);
}

/** A part that only sets fields is no page to anybody. */
function isSeen({ questions }: Page): boolean {
  return questions.some(({ type }) => type !== "hidden" && type !== "calculated");
}

/** A randomiser has no name of its own; what stands in it tells which one is meant. */
function sayBlocks(flow: readonly QsfFlow[], walk: Walk): string {
  const names = flow.map(({ ID, Description, Flow }): string => {
    const block = ID ? walk.blocks.get(ID) : undefined;
    return block?.Description ?? Description ?? sayBlocks(Flow ?? [], walk);
  });
  return names.filter(Boolean).join(" / ").slice(0, 120);
}

/** The interview ends after the last page that was asked before, for those whom the branch holds. */
function endFor(part: QsfFlow, rules: readonly QsfRule[], walk: Walk): void {
  const { builder } = walk.context;
  const before = [...walk.pages];
  const isScreenOut = /screen|disqualif|ineligib/i.test(JSON.stringify(part.Options ?? ""));
  builder.atLast(() => {
    const read = rules.map((rule) => readRule(rule, walk.context));
    // A branch within a branch that was not understood would send home people who go on there.
    const condition = read.includes(undefined) ? undefined : allOf(read);
    const standing = before.flatMap((page) => {
      const reachesAll = (walk.rulesOf.get(page) ?? []).every((rule) => rules.includes(rule));
      return builder.partsOf(page).map((part) => ({ page: part, reachesAll }));
    });
    const ends = condition ? endingPages(condition, standing, builder.pages) : [];
    builder.found.conditions += Math.max(1, ends.length);
    if (!condition || ends.length === 0) {
      const detail = rules.map(({ logic }) => sayQsfLogic(logic)).join(" / ");
      builder.note("lost", "skip-left-out", "EndSurvey", { detail });
    }
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
    const known = new Set(
      all
        .slice(0, all.indexOf(page) + 1)
        .flatMap(({ questions }) => questions.flatMap((one) => [...codesOfQuestion(one)])),
    );
    if (!isSeen(page) || [...needed].some((variable) => !known.has(variable))) continue;
    ends.push(page);
    if (reachesAll && page.questions.some((question) => !question.visibleIf)) break;
  }
  return ends;
}
