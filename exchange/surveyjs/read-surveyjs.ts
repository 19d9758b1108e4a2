import { allOf, createImportBuilder, type ImportBuilder } from "#exchange/import-builder";
import { type ImportedQuestionnaire, QuestionnaireImportError } from "#exchange/import-report";
import { readSurveyJsExpression } from "#exchange/surveyjs/surveyjs-condition";
import type { ReadContext } from "#exchange/surveyjs/surveyjs-lists";
import { readSurveyJsQuestion } from "#exchange/surveyjs/surveyjs-question";
import { type SurveyJsElement, SurveyJsFile } from "#exchange/surveyjs/surveyjs-schema";
import { makeSurveyJsTexts } from "#exchange/surveyjs/surveyjs-text";
import type { Condition } from "#questionnaire/condition";
import type { Page, Question } from "#questionnaire/model";

/** A questionnaire from the JSON of a SurveyJS form. @throws QuestionnaireImportError when it is none. */
export function readSurveyJs(text: string): ImportedQuestionnaire {
  const file = parseFile(text);
  const builder = createImportBuilder("surveyjs");
  const context: ReadContext = { builder, texts: makeSurveyJsTexts(file.locale, builder) };
  noteWhatIsLeftOut(file, builder);
  const loose = [...(file.elements ?? []), ...(file.questions ?? [])];
  const pages = file.pages ?? [{ name: "page1", elements: loose }];
  for (const [index, page] of pages.entries()) {
    const place = page.name ?? `page ${index + 1}`;
    const elements = [...(page.elements ?? []), ...(page.questions ?? [])];
    const title = context.texts(page.title, place);
    const built: Page = { code: builder.pageCode(`P${index + 1}`), questions: [] };
    if (Object.keys(title).length > 0) built.title = title;
    if (page.questionsOrder === "random" || file.questionsOrder === "random") built.isShuffled = true;
    const intro = context.texts(page.description, place);
    if (Object.keys(intro).length > 0) {
      built.questions.push(builder.take(`${place}_intro`, { code: "Q", type: "information", text: intro }));
    }
    built.questions.push(...readElements(elements, context, []));
    later(page.visibleIf, place, builder, (condition) => {
      built.visibleIf = condition;
    });
    builder.afterwards(() => builder.addPage(built));
  }
  const { texts } = context;
  const title = texts(file.title, "title");
  return builder.finish({
    title,
    consent: texts(file.description, "description"),
    thanks: texts(file.completedHtml, "completedHtml"),
  });
}

function parseFile(text: string): SurveyJsFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new QuestionnaireImportError("not-json");
  }
  const parsed = SurveyJsFile.safeParse(json);
  const hasForm = parsed.success && (parsed.data.pages ?? parsed.data.elements ?? parsed.data.questions);
  if (!parsed.success || !hasForm) throw new QuestionnaireImportError("not-this-tool", "surveyjs");
  return parsed.data;
}

function noteWhatIsLeftOut(file: SurveyJsFile, builder: ImportBuilder): void {
  for (const trigger of file.triggers ?? []) {
    const { type = "trigger", expression = "" } = (trigger ?? {}) as { type?: string; expression?: string };
    builder.note("lost", "script-left-out", type, { detail: expression });
  }
  for (const value of file.calculatedValues ?? []) {
    const { name = "", expression = "" } = (value ?? {}) as { name?: string; expression?: string };
    builder.note("lost", "calculation-left-out", name, { detail: expression });
  }
}

/** Panels are opened: their rules go to each of their questions. */
function readElements(
  elements: readonly SurveyJsElement[],
  context: ReadContext,
  inherited: readonly { expression: string; place: string }[],
): Question[] {
  return elements.flatMap((element) => {
    const rules = element.visibleIf
      ? [...inherited, { expression: element.visibleIf, place: element.name }]
      : inherited;
    if (element.type === "panel") {
      const title = context.texts(element.title, element.name);
      const heading = Object.keys(title).length > 0 ? [takeHeading(element, title, context)] : [];
      return [...heading, ...readElements(element.elements ?? [], context, rules)];
    }
    const question = readOne(element, context, rules);
    return question ? [question] : [];
  });
}

function takeHeading(element: SurveyJsElement, text: Question["text"], { builder }: ReadContext): Question {
  return builder.take(element.name, { code: "Q", type: "information", text });
}

function readOne(
  element: SurveyJsElement,
  context: ReadContext,
  rules: readonly { expression: string; place: string }[],
): Question | undefined {
  const { builder } = context;
  builder.found.questions += 1;
  const draft = readSurveyJsQuestion(element, context);
  if (!draft) return undefined;
  const question = builder.take(element.name, draft.question, draft);
  noteRules(element, builder, question.code);
  const conditions: (Condition | undefined)[] = rules.map(() => undefined);
  rules.forEach(({ expression, place }, index) => {
    later(
      expression,
      place,
      builder,
      (condition) => {
        conditions[index] = condition;
        question.visibleIf = allOf(conditions);
      },
      question.code,
    );
  });
  for (const { code, expression } of draft.optionConditions ?? []) {
    later(
      expression,
      element.name,
      builder,
      (condition) => {
        if (!("options" in question)) return;
        const option = question.options.find((one) => one.code === code);
        if (option) option.visibleIf = condition;
      },
      question.code,
    );
  }
  return question;
}

function noteRules(element: SurveyJsElement, builder: ImportBuilder, questionCode: string): void {
  const lost = (code: Parameters<ImportBuilder["note"]>[1], detail: string | undefined) =>
    detail && builder.note("lost", code, element.name, { questionCode, detail });
  lost("condition-left-out", element.enableIf && `enableIf: ${element.enableIf}`);
  lost("condition-left-out", element.requiredIf && `requiredIf: ${element.requiredIf}`);
  for (const { type, regex, expression } of element.validators ?? []) {
    if (type.startsWith("numeric") || type.startsWith("email")) continue;
    lost("validation-left-out", [type, regex ?? expression].filter(Boolean).join(": "));
  }
  if (element.defaultValue !== undefined) lost("default-left-out", JSON.stringify(element.defaultValue));
  if (element.correctAnswer !== undefined)
    lost("setting-left-out", `correctAnswer: ${JSON.stringify(element.correctAnswer)}`);
}

function later(
  expression: string | undefined,
  place: string,
  builder: ImportBuilder,
  apply: (condition: Condition) => void,
  questionCode?: string,
): void {
  if (!expression) return;
  builder.found.conditions += 1;
  builder.afterwards(() => {
    const condition = readSurveyJsExpression(expression, builder);
    if (condition) apply(condition);
    else builder.note("lost", "condition-left-out", place, { questionCode, detail: expression });
  });
}
