import { bracedPipe } from "#exchange/finish-import";
import { allOf, createImportBuilder, type Draft } from "#exchange/import-builder";
import { type ImportedQuestionnaire, QuestionnaireImportError } from "#exchange/import-report";
import { importWords } from "#exchange/import-words";
import { readLiterals } from "#exchange/read-literal";
import { placeCalculatedValues, readCalculated } from "#exchange/surveyjs/surveyjs-calculated";
import { findSurveyJsAnswer, type SurveyJsScope } from "#exchange/surveyjs/surveyjs-expression";
import type { ReadContext } from "#exchange/surveyjs/surveyjs-lists";
import { readSurveyJsQuestion } from "#exchange/surveyjs/surveyjs-question";
import { readLater, readRules } from "#exchange/surveyjs/surveyjs-rules";
import { SurveyJsElement, SurveyJsFile, type SurveyJsTrigger } from "#exchange/surveyjs/surveyjs-schema";
import { makeSurveyJsTexts, ownSurveyJsLanguage } from "#exchange/surveyjs/surveyjs-text";
import { readTriggers, shownByTriggers, triggerExpressions } from "#exchange/surveyjs/surveyjs-triggers";
import type { Condition } from "#questionnaire/condition";
import type { Page, Question } from "#questionnaire/model";

/** A questionnaire from the JSON of a SurveyJS form. @throws QuestionnaireImportError when it is none. */
export function readSurveyJs(text: string): ImportedQuestionnaire {
  const file = parseFile(text);
  const builder = createImportBuilder("surveyjs");
  const { own } = ownSurveyJsLanguage(file, builder);
  const triggers = file.triggers ?? [];
  const reader: Reader = {
    context: { builder, texts: makeSurveyJsTexts(own, builder) },
    triggers,
    shown: shownByTriggers(triggers),
  };
  readTriggers(triggers, builder);
  const loose = [...(file.elements ?? []), ...(file.questions ?? [])];
  const pages = file.pages ?? [{ name: "page1", elements: loose }];
  const built: Page[] = [];
  placeCalculatedValues(file.calculatedValues ?? [], built, builder);
  for (const [index, page] of pages.entries()) readPage(page, index, file, built, reader);
  for (const one of file.completedHtmlOnCondition ?? []) {
    const { expression } = (one ?? {}) as { expression?: unknown };
    builder.note("lost", "setting-left-out", "completedHtmlOnCondition", {
      detail: typeof expression === "string" ? expression : "",
    });
  }
  const endings = file as { navigateToUrl?: unknown; navigateToUrlOnCondition?: unknown };
  for (const [name, given] of [
    ["navigateToUrl", endings.navigateToUrl],
    ["navigateToUrlOnCondition", endings.navigateToUrlOnCondition],
  ] as const) {
    if (given && String(given) !== "")
      builder.note("lost", "ending-left-out", name, { detail: JSON.stringify(given).slice(0, 300) });
  }
  const { texts } = reader.context;
  return builder.finish({
    title: texts(file.title, "title"),
    consent: texts(file.description, "description"),
    thanks: texts(file.completedHtml, "completedHtml"),
    language: own,
    pipes: { pattern: bracedPipe, resolve: (inner) => findSurveyJsAnswer(inner, { builder })?.variable },
  });
}

type Reader = {
  context: ReadContext;
  triggers: readonly SurveyJsTrigger[];
  /** Names of what triggers show. */
  shown: ReadonlySet<string>;
};

/** Rules of the panels that an element stands in, and the panel whose repeated answers it names. */
type Standing = { rules: readonly { expression: string; place: string }[]; panel?: string };

/** Some tools keep the form under a key of its own, and published examples are scripts that hold it. */
function parseFile(text: string): SurveyJsFile {
  const candidates = readLiterals(text).flatMap((value) => {
    if (typeof value !== "object" || value === null) return [];
    return [value, ...Object.values(value)];
  });
  for (const candidate of candidates) {
    const parsed = SurveyJsFile.safeParse(candidate);
    if (parsed.success && (parsed.data.pages ?? parsed.data.elements ?? parsed.data.questions))
      return parsed.data;
  }
  throw new QuestionnaireImportError("not-this-tool", "surveyjs");
}

function readPage(
  page: NonNullable<SurveyJsFile["pages"]>[number],
  index: number,
  file: SurveyJsFile,
  pages: Page[],
  reader: Reader,
): void {
  const { context, triggers, shown } = reader;
  const { builder, texts } = context;
  const place = page.name ?? `page ${index + 1}`;
  if (page.visible === false && !page.visibleIf && !shown.has(place)) {
    builder.note("lost", "setting-left-out", place, { detail: "visible: false" });
    return;
  }
  const title = texts(page.title, place);
  const built: Page = { code: builder.pageCode(`P${index + 1}`), questions: [] };
  if (Object.keys(title).length > 0) built.title = title;
  if (page.questionsOrder === "random" || file.questionsOrder === "random") built.isShuffled = true;
  pages.push(built);
  const intro = texts(page.description, place);
  if (Object.keys(intro).length > 0) {
    built.questions.push(builder.take(`${place}_intro`, { code: "Q", type: "information", text: intro }));
  }
  const elements = [...(page.elements ?? []), ...(page.questions ?? [])];
  built.questions.push(...readElements(elements, reader, { rules: [] }));
  const expression = page.visibleIf ?? triggerExpressions(triggers, place);
  if (expression) {
    readLater({ expression, place }, { builder }, (condition) => {
      built.visibleIf = condition;
    });
  }
  builder.afterwards(() => builder.addPage(built));
}

/** Panels are opened: their rules go to each of their questions. */
function readElements(given: readonly unknown[], reader: Reader, standing: Standing): Question[] {
  const { builder, texts } = reader.context;
  return given.flatMap((raw, at) => {
    const read = SurveyJsElement.safeParse({
      type: "text",
      name: `question${at + 1}`,
      ...(raw as object | null),
    });
    if (!read.success) {
      builder.note("lost", "line-not-understood", String((raw as { name?: unknown } | null)?.name ?? at + 1));
      return [];
    }
    const element = read.data;
    const shownIf = element.visibleIf ?? triggerExpressions(reader.triggers, element.name);
    if (element.visible === false && !shownIf) {
      builder.found.questions += 1;
      builder.note("lost", "setting-left-out", element.name, { detail: "visible: false" });
      return [];
    }
    const rules = [...standing.rules];
    if (shownIf) rules.push({ expression: shownIf, place: element.name });
    if (element.enableIf) {
      builder.note("changed", "enabling-became-showing", element.name, { detail: element.enableIf });
      rules.push({ expression: element.enableIf, place: element.name });
    }
    const inner = { ...standing, rules };
    if (element.type === "panel") {
      const heading = readHeading(element.name, texts(element.title, element.name), inner, reader);
      return [...heading, ...readElements(element.elements ?? [], reader, inner)];
    }
    return element.type === "paneldynamic"
      ? readRepeated(element, inner, reader)
      : readOne(element, inner, reader);
  });
}

function readHeading(name: string, text: Question["text"], standing: Standing, reader: Reader): Question[] {
  if (Object.keys(text).length === 0) return [];
  const heading = reader.context.builder.take(name, { code: "Q", type: "information", text });
  showIf(heading, standing, reader);
  return [heading];
}

const mostRounds = 10;

/** A panel for each of several things: as often as the file fixes it, else once. */
function readRepeated(element: SurveyJsElement, standing: Standing, reader: Reader): Question[] {
  const { builder, texts } = reader.context;
  const { minPanelCount: least = 0, maxPanelCount: most = 0 } = element;
  const isFixed = least === most && least >= 1 && least <= mostRounds;
  if (!isFixed) builder.note("lost", "loop-once", element.name, { detail: "paneldynamic" });
  const heading = readHeading(`${element.name}_title`, texts(element.title, element.name), standing, reader);
  const rounds = Array.from({ length: isFixed ? least : 1 }, (_, round) =>
    isFixed && least > 1 ? `${element.name}[${round}]` : element.name,
  );
  const asked = rounds.flatMap((panel) =>
    readElements(
      (element.templateElements ?? []).map((one) => ({
        ...(one as object | null),
        name: `${panel}.${(one as { name?: string } | null)?.name ?? "question"}`,
      })),
      reader,
      { ...standing, panel },
    ),
  );
  return [...heading, ...asked];
}

function readOne(element: SurveyJsElement, standing: Standing, reader: Reader): Question[] {
  const { context } = reader;
  const { builder, texts } = context;
  const scope: SurveyJsScope = { builder, ...(standing.panel !== undefined && { panel: standing.panel }) };
  builder.found.questions += 1;
  if (element.type === "expression") {
    const text = texts(element.title, element.name);
    const question = readCalculated(
      { name: element.name, expression: element.expression ?? "", text },
      scope,
    );
    return question ? [question] : [];
  }
  const named = element.title === undefined && standing.panel !== undefined;
  const bare = named ? { ...element, title: element.name.slice(standing.panel!.length + 1) } : element;
  const drafts = [...readSurveyJsQuestion(bare, context), ...readComment(element, context)];
  return drafts.map((draft, at) => {
    const wanted = (draft.name ?? element.name).replace(/\.\*\.|\[|\]|\./g, "_").replace(/_+/g, "_");
    const question = builder.take(wanted, draft.question, draft);
    const taken = builder.answers.get(wanted)!;
    for (const name of at === 0 ? [element.name, draft.name] : [draft.name]) {
      if (name) builder.answers.set(name, taken);
    }
    if (at === 0) readRules(element, question, scope, context);
    showIf(question, standing, reader);
    readPartConditions(element, draft, question, scope);
    return question;
  });
}

/** A field for remarks beside the answer. */
function readComment(element: SurveyJsElement, { texts }: ReadContext): Draft[] {
  if (!(element.showCommentArea ?? element.hasComment)) return [];
  const said = texts(element.commentText, element.name);
  const text = Object.keys(said).length > 0 ? said : importWords.comment;
  return [{ name: `${element.name}-Comment`, question: { code: "Q", type: "longText", text } }];
}

function showIf(question: Question, { rules, panel }: Standing, { context: { builder } }: Reader): void {
  const conditions: (Condition | undefined)[] = rules.map(() => undefined);
  rules.forEach(({ expression, place }, index) => {
    readLater(
      { expression, place, questionCode: question.code },
      { builder, ...(panel !== undefined && { panel }) },
      (condition) => {
        conditions[index] = condition;
        question.visibleIf = allOf(conditions);
      },
    );
  });
}

/** Conditions of single options and rows, and those that name the option as `{item}`. */
function readPartConditions(
  element: SurveyJsElement,
  draft: Draft,
  question: Question,
  scope: SurveyJsScope,
): void {
  const forEach = "items" in question ? element.rowsVisibleIf : element.choicesVisibleIf;
  const values = [...(("items" in question ? draft.items : draft.codes) ?? [])];
  const general = forEach
    ? values.map(([value, code]) => ({
        code,
        expression: forEach.replaceAll("{item}", `'${value.replaceAll("'", "\\'")}'`),
      }))
    : [];
  for (const { code, expression } of [...(draft.optionConditions ?? []), ...general]) {
    readLater({ expression, place: element.name, questionCode: question.code }, scope, (condition) => {
      const parts = "items" in question ? question.items : "options" in question ? question.options : [];
      const part = parts.find((one) => one.code === code);
      if (part) part.visibleIf = allOf([part.visibleIf, condition]);
    });
  }
}
