import { createImportBuilder, type ImportBuilder } from "#exchange/import-builder";
import type { ImportedQuestionnaire } from "#exchange/import-report";
import { readLssQuestion } from "#exchange/limesurvey/lss-question";
import { isAlwaysRelevant, readRelevance } from "#exchange/limesurvey/lss-relevance";
import { gatherLssSurvey, type LssQuestion } from "#exchange/limesurvey/lss-survey";
import { readLssTables } from "#exchange/limesurvey/lss-tables";
import type { Condition } from "#questionnaire/condition";
import type { Page, Question } from "#questionnaire/model";

/** A questionnaire from a LimeSurvey structure file. @throws QuestionnaireImportError when it is none. */
export function readLss(text: string): ImportedQuestionnaire {
  const { tables } = readLssTables(text);
  const survey = gatherLssSurvey(tables);
  const builder = createImportBuilder("limesurvey");
  for (const tag of survey.unknownLanguages) builder.note("lost", "language-left-out", "", { detail: tag });
  for (const table of ["quota", "conditions"]) {
    if (tables[table]?.length && table === "quota") builder.note("lost", "quota-left-out", table);
  }
  survey.groups.forEach((group, index) => {
    const page: Page = { code: builder.pageCode(`P${index + 1}`), questions: [] };
    const title = builder.localise(group.name, "group");
    if (Object.keys(title).length > 0) page.title = title;
    const intro = builder.localise(group.description, "group");
    if (Object.keys(intro).length > 0) {
      page.questions.push(
        builder.take(`G${index + 1}intro`, { code: "Q", type: "information", text: intro }),
      );
    }
    const own = survey.questions.filter((question) => question.groupId === group.id);
    page.questions.push(...own.flatMap((question) => readOne(question, builder)));
    applyRelevance(group.relevance, `group ${index + 1}`, builder, (condition) => {
      page.visibleIf = condition;
    });
    builder.afterwards(() => builder.addPage(page));
  });
  return builder.finish({
    title: builder.localise(survey.title, "title"),
    consent: builder.localise(survey.welcome, "welcome"),
    thanks: builder.localise(survey.ending, "end"),
  });
}

const unreadAttributes: Record<string, "validation-left-out" | "script-left-out" | "setting-left-out"> = {
  em_validation_q: "validation-left-out",
  em_validation_sq: "validation-left-out",
  array_filter: "setting-left-out",
  array_filter_exclude: "setting-left-out",
  random_group: "setting-left-out",
};

function readOne(source: LssQuestion, builder: ImportBuilder): Question[] {
  builder.found.questions += 1;
  const draft = readLssQuestion(source, builder);
  if (!draft) return [];
  const question = builder.take(source.code, draft.question, draft);
  const { code: questionCode } = question;
  for (const [attribute, code] of Object.entries(unreadAttributes)) {
    const value = source.attributes.get(attribute);
    if (value) builder.note("lost", code, source.code, { questionCode, detail: `${attribute}: ${value}` });
  }
  applyRelevance(
    source.relevance,
    source.code,
    builder,
    (condition) => {
      question.visibleIf = condition;
    },
    questionCode,
  );
  for (const part of source.parts) {
    if (!isAlwaysRelevant(part.relevance))
      applyToPart(part.code, part.relevance, question, source.code, builder);
  }
  builder.afterwards(() => notePiping(question, source.code, builder));
  return [question];
}

function applyToPart(
  part: string,
  equation: string,
  question: Question,
  place: string,
  builder: ImportBuilder,
): void {
  applyRelevance(equation, place, builder, (condition) => {
    const answer = builder.answers.get(place);
    const code = answer?.items.get(part) ?? answer?.codes.get(part);
    const lists = [
      ...("items" in question ? question.items : []),
      ...("options" in question ? question.options : []),
    ];
    const found = lists.find((one) => one.code === code);
    if (found) found.visibleIf = condition;
  });
}

function applyRelevance(
  equation: string,
  place: string,
  builder: ImportBuilder,
  apply: (condition: Condition) => void,
  questionCode?: string,
): void {
  if (isAlwaysRelevant(equation)) return;
  builder.found.conditions += 1;
  builder.afterwards(() => {
    const condition = readRelevance(equation, builder);
    if (condition) apply(condition);
    else builder.note("lost", "condition-left-out", place, { questionCode, detail: equation });
  });
}

/** `{NAME.shown}` and other expressions inside texts: our own pipes look alike, so a foreign one must not stay. */
function notePiping(question: Question, place: string, builder: ImportBuilder): void {
  question.text = Object.fromEntries(
    Object.entries(question.text).map(([language, words]) => [
      language,
      words.replace(/\{([^{}]*)\}/g, (whole, inner: string) => {
        const name = inner.trim().replace(/\.(shown|NAOK|value|code)$/i, "");
        const answer = builder.answers.get(name);
        if (answer) return `{${answer.question.code}}`;
        builder.note("lost", "piping-left-out", place, { questionCode: question.code, detail: whole });
        return "…";
      }),
    ]),
  );
}
