import { allOf, createImportBuilder } from "#exchange/import-builder";
import { type ImportedQuestionnaire, QuestionnaireImportError } from "#exchange/import-report";
import { hasQsfLogic, readQsfLogic } from "#exchange/qualtrics/qsf-logic";
import { readQsfQuestion } from "#exchange/qualtrics/qsf-question";
import {
  type QsfBlock,
  QsfFile,
  type QsfFlow,
  type QsfQuestion,
  readBlocks,
  readFlow,
  readQuestions,
} from "#exchange/qualtrics/qsf-schema";
import { languageOfQualtrics, type QsfContext, resolvePiping } from "#exchange/qualtrics/qsf-texts";
import type { Condition } from "#questionnaire/condition";
import type { Page, Question } from "#questionnaire/model";

/** A questionnaire from a Qualtrics survey file. @throws QuestionnaireImportError when it is none. */
export function readQsf(text: string): ImportedQuestionnaire {
  const file = parseFile(text);
  const builder = createImportBuilder("qualtrics");
  const own = languageOfQualtrics(file.SurveyEntry.SurveyLanguage) ?? "en";
  const context: QsfContext = { builder, own };
  const reader: Reader = { context, questions: readQuestions(file), pageCount: 0 };
  const blocks = new Map(readBlocks(file).flatMap((block) => (block.ID ? [[block.ID, block]] : [])));
  const inFlow = new Set<string>();
  readFlowPart(readFlow(file), [], { reader, blocks, inFlow });
  if (inFlow.size === 0) {
    for (const block of blocks.values()) if (block.Type !== "Trash") readBlock(block, [], reader);
  }
  noteQuotas(file, reader);
  const title = builder.localise({ [own]: file.SurveyEntry.SurveyName }, "SurveyName");
  return builder.finish({ title });
}

type Reader = { context: QsfContext; questions: Map<string, QsfQuestion>; pageCount: number };
type FlowState = { reader: Reader; blocks: ReadonlyMap<string, QsfBlock>; inFlow: Set<string> };

function parseFile(text: string): QsfFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new QuestionnaireImportError("not-json");
  }
  const parsed = QsfFile.safeParse(json);
  if (!parsed.success) throw new QuestionnaireImportError("not-this-tool", "qualtrics");
  return parsed.data;
}

/** What a branch asks of those who enter it; read when all questions are known. */
type Rule = { logic: unknown; place: string };

function readFlowPart(flow: readonly QsfFlow[], rules: readonly Rule[], state: FlowState): void {
  const { builder } = state.reader.context;
  for (const part of flow) {
    switch (part.Type) {
      case "Block":
      case "Standard": {
        const block = state.blocks.get(part.ID ?? "");
        if (!block) break;
        state.inFlow.add(part.ID ?? "");
        readBlock(block, rules, state.reader);
        break;
      }
      case "Branch":
        readFlowPart(part.Flow ?? [], [...rules, { logic: part.BranchLogic, place: "Branch" }], state);
        break;
      case "EmbeddedData":
        readEmbedded(part, state.reader);
        break;
      case "EndSurvey":
        if (rules.length > 0) builder.note("lost", "skip-left-out", "EndSurvey");
        break;
      case "BlockRandomizer":
        builder.note("lost", "random-left-out", "BlockRandomizer");
        readFlowPart(part.Flow ?? [], rules, state);
        break;
      default:
        builder.note("lost", "setting-left-out", part.Type);
        readFlowPart(part.Flow ?? [], rules, state);
    }
  }
}

/** Embedded data that the link brings are hidden values of ours. */
function readEmbedded(part: QsfFlow, reader: Reader): void {
  const { builder } = reader.context;
  const questions = (part.EmbeddedData ?? []).flatMap(({ Field, Type, Value }): Question[] => {
    if (!Field) return [];
    const isFixed = Type !== "Recipient" && Boolean(Value) && !Value?.includes("${");
    const parameter =
      Field.replace(/[^A-Za-z0-9_-]/g, "_")
        .replace(/^[^A-Za-z]+/, "p")
        .slice(0, 40) || "p";
    return [
      builder.take(Field, {
        code: "Q",
        type: "hidden",
        text: builder.localise({ en: Field }, Field),
        source: isFixed ? { from: "value", value: (Value ?? "").slice(0, 250) } : { from: "link", parameter },
      }),
    ];
  });
  if (questions.length === 0) return;
  reader.pageCount += 1;
  const page: Page = { code: builder.pageCode(`P${reader.pageCount}`), questions };
  builder.afterwards(() => builder.addPage(page));
}

function readBlock(block: QsfBlock, rules: readonly Rule[], reader: Reader): void {
  const { context } = reader;
  const { builder } = context;
  const place = block.Description ?? block.ID ?? "";
  if (block.Options?.Looping && block.Options.Looping !== "None")
    builder.note("lost", "loop-left-out", place);
  if (block.Options?.RandomizeQuestions && block.Options.RandomizeQuestions !== "false") {
    builder.note("changed", "random-changed", place);
  }
  const groups: string[][] = [[]];
  for (const element of block.BlockElements ?? []) {
    if (element.Type === "Page Break") groups.push([]);
    else if (element.QuestionID) groups.at(-1)?.push(element.QuestionID);
    if (element.SkipLogic) builder.note("lost", "skip-left-out", element.QuestionID ?? place);
  }
  for (const ids of groups) {
    const questions = ids.flatMap((id) => readOne(id, reader));
    if (questions.length === 0) continue;
    reader.pageCount += 1;
    const page: Page = { code: builder.pageCode(`P${reader.pageCount}`), questions };
    if (block.Options?.RandomizeQuestions && block.Options.RandomizeQuestions !== "false")
      page.isShuffled = true;
    applyRules(rules, context, (condition) => {
      page.visibleIf = condition;
    });
    builder.afterwards(() => builder.addPage(page));
  }
}

function applyRules(
  rules: readonly Rule[],
  { builder }: QsfContext,
  apply: (condition: Condition) => void,
): void {
  builder.found.conditions += rules.length;
  builder.afterwards(() => {
    const read = rules.map(({ logic, place }) => {
      const condition = readQsfLogic(logic, builder);
      if (!condition) builder.note("lost", "condition-left-out", place, { detail: sayLogic(logic) });
      return condition;
    });
    const all = allOf(read);
    if (all) apply(all);
  });
}

function readOne(id: string, reader: Reader): Question[] {
  const { context, questions } = reader;
  const { builder } = context;
  const source = questions.get(id);
  if (!source) return [];
  builder.found.questions += 1;
  const draft = readQsfQuestion(source, context);
  if (!draft) return [];
  const place = source.DataExportTag ?? id;
  const question = builder.take(place, draft.question, draft);
  builder.answers.set(id, { question, codes: draft.codes ?? new Map(), items: draft.items ?? new Map() });
  if (source.QuestionJS) builder.note("lost", "script-left-out", place, { questionCode: question.code });
  if (source.SkipLogic) builder.note("lost", "skip-left-out", place, { questionCode: question.code });
  if (source.DynamicChoices) builder.note("lost", "piping-left-out", place, { detail: "carry forward" });
  if (hasQsfLogic(source.DisplayLogic)) {
    applyRules([{ logic: source.DisplayLogic, place }], context, (condition) => {
      question.visibleIf = condition;
    });
  }
  builder.afterwards(() => {
    question.text = resolvePiping(question.text, place, context);
  });
  return [question];
}

function noteQuotas(file: QsfFile, { context }: Reader): void {
  for (const { Element, PrimaryAttribute } of file.SurveyElements) {
    if (Element === "QO") context.builder.note("lost", "quota-left-out", PrimaryAttribute ?? "QO");
  }
}

/** Qualtrics writes what a rule says in words beside it. */
function sayLogic(logic: unknown): string {
  const words = JSON.stringify(logic ?? "").match(/"Description":"((?:[^"\\]|\\.)*)"/)?.[1] ?? "";
  return words
    .replace(/<[^>]*>/g, "")
    .replace(/\\"/g, '"')
    .trim()
    .slice(0, 300);
}
