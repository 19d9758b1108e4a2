import { bracedPipe } from "#exchange/finish-import";
import { groupBy } from "#exchange/group-by";
import { createImportBuilder, type Draft, type ImportBuilder } from "#exchange/import-builder";
import type { ImportedQuestionnaire } from "#exchange/import-report";
import { readLssQuestion } from "#exchange/limesurvey/lss-question";
import { readLssQuotas } from "#exchange/limesurvey/lss-quotas";
import { findLssAnswer, isAlwaysRelevant, isNeverRelevant } from "#exchange/limesurvey/lss-relevance";
import {
  applyArrayFilters,
  applyRelevance,
  applyValidation,
  equationOfConditions,
} from "#exchange/limesurvey/lss-rules";
import { gatherLssSurvey, type LssQuestion, type LssSurvey } from "#exchange/limesurvey/lss-survey";
import { type LssRow, type LssTables, readLssTables } from "#exchange/limesurvey/lss-tables";
import { shuffleTogether } from "#exchange/shuffle-together";
import type { Page, Question } from "#questionnaire/model";

/** A questionnaire from a LimeSurvey structure file. @throws QuestionnaireImportError when it is none. */
export function readLss(text: string): ImportedQuestionnaire {
  const { tables } = readLssTables(text);
  const gathered = gatherLssSurvey(tables);
  const builder = createImportBuilder("limesurvey");
  const survey = leaveOutUnseen(gathered, builder);
  builder.expect(survey.questions.map(({ code }) => code));
  for (const tag of survey.unknownLanguages) builder.note("lost", "language-left-out", "", { detail: tag });
  if (survey.takenAs) builder.note("changed", "language-taken-as", "", { detail: survey.takenAs });
  const language = survey.language ?? "en";
  readLssQuotas(tables, language, builder);
  const pages = readGroups(survey, tables, builder);
  const byRandomGroup = groupBy(pages, ({ randomGroup }) => randomGroup);
  for (const [name, together] of byRandomGroup) {
    if (name !== "") {
      shuffleTogether({ name, language, parts: together.map(({ page }) => [page]) }, builder);
    }
  }
  if (tables.assessments?.length) builder.note("lost", "setting-left-out", "assessments");
  noteDefaults(survey, tables, builder);
  return builder.finish({
    title: builder.localise(survey.title, "title"),
    consent: builder.localise(survey.welcome, "welcome"),
    thanks: builder.localise(survey.ending, "end"),
    language,
    pipes: { pattern: bracedPipe, resolve: (inner) => findLssAnswer(inner, { builder })?.variable },
  });
}

/** Groups, questions and parts that nobody sees are told and left out. */
function leaveOutUnseen(survey: LssSurvey, builder: ImportBuilder): LssSurvey {
  const unseen = (place: string, detail?: string) =>
    builder.note("lost", "unseen-left-out", place, detail === undefined ? {} : { detail });
  const aside = new Set(
    survey.groups.flatMap(({ id, relevance }) => (isNeverRelevant(relevance) ? [id] : [])),
  );
  const questions = survey.questions.flatMap((question) => {
    const { code, groupId, relevance, parts } = question;
    if (aside.has(groupId) || isNeverRelevant(relevance)) {
      unseen(code);
      return [];
    }
    for (const part of parts) if (isNeverRelevant(part.relevance)) unseen(code, part.code);
    return [{ ...question, parts: parts.filter((part) => !isNeverRelevant(part.relevance)) }];
  });
  return { ...survey, groups: survey.groups.filter(({ id }) => !aside.has(id)), questions };
}

function noteDefaults({ questions }: LssSurvey, tables: LssTables, builder: ImportBuilder): void {
  for (const [id, rows] of groupBy(tables.defaultvalues ?? [], (row) => row.qid)) {
    const place = questions.find((question) => question.id === id)?.code;
    if (!place) continue;
    const values = [...new Set(rows.flatMap(({ defaultvalue }) => defaultvalue || []))].join(", ");
    builder.note("lost", "default-left-out", place, { detail: values.slice(0, 300) });
  }
}

/** A file of a single question or group has no rows for what it stands in. */
function groupsOf({ groups, questions }: LssSurvey): LssSurvey["groups"] {
  const known = new Set(groups.map(({ id }) => id));
  const missing = [...new Set(questions.map(({ groupId }) => groupId))].filter((id) => !known.has(id));
  const empty = { name: {}, description: {}, relevance: "", randomGroup: "" };
  return [...groups, ...missing.map((id) => ({ id, order: Number.MAX_SAFE_INTEGER, ...empty }))];
}

function readGroups(survey: LssSurvey, tables: LssTables, builder: ImportBuilder) {
  const conditions = groupBy(tables.conditions ?? [], (row) => row.qid);
  return groupsOf(survey).map((group, index) => {
    const page: Page = { code: builder.pageCode(`P${index + 1}`), questions: [] };
    const title = builder.localise(group.name, `group ${index + 1}`);
    if (Object.keys(title).length > 0) page.title = title;
    const intro = builder.localise(group.description, `group ${index + 1}`);
    if (Object.keys(intro).length > 0) {
      page.questions.push(
        builder.take(`G${index + 1}intro`, { code: "Q", type: "information", text: intro }),
      );
    }
    const own = survey.questions.filter((question) => question.groupId === group.id);
    page.questions.push(
      ...own.flatMap((question) => readOne(question, conditions.get(question.id) ?? [], builder)),
    );
    shuffleQuestions(own, page, builder);
    applyRelevance(group.relevance, `group ${index + 1}`, builder, (condition) => {
      page.visibleIf = condition;
    });
    builder.afterwards(() => builder.addPage(page));
    return { page, randomGroup: group.randomGroup };
  });
}

/** Only a page as a whole is shuffled here. */
function shuffleQuestions(own: readonly LssQuestion[], page: Page, builder: ImportBuilder): void {
  const groups = own.map(({ attributes }) => attributes.get("random_group") ?? "");
  const [first] = groups;
  if (groups.every((group) => group === "")) return;
  if (first !== "" && groups.every((group) => group === first)) {
    page.isShuffled = true;
    return;
  }
  for (const name of new Set(groups.filter(Boolean)))
    builder.note("lost", "random-left-out", page.code, { detail: `random_group: ${name}` });
}

function readOne(source: LssQuestion, conditions: readonly LssRow[], builder: ImportBuilder): Question[] {
  builder.found.questions += 1;
  const isBare = isAlwaysRelevant(source.relevance);
  const relevance = isBare && conditions.length > 0 ? equationOfConditions(conditions) : source.relevance;
  return readLssQuestion(source, builder).map((draft, at) => {
    const name = draft.name ?? source.code;
    const wanted = name.replace(/\.\*\./g, "_");
    const question = builder.take(wanted, draft.question, draft);
    keepNames(source, draft, wanted, at === 0, builder);
    applyRelevance(
      relevance,
      source.code,
      builder,
      (condition) => {
        question.visibleIf = condition;
      },
      question.code,
    );
    for (const part of source.parts) {
      if (!isAlwaysRelevant(part.relevance))
        applyToPart(part.code, part.relevance, question, wanted, builder);
    }
    if (at === 0) {
      applyArrayFilters(source, question, builder);
      applyValidation(source, question, builder);
    }
    return question;
  });
}

/** Equations name questions by code or by number, and tables by their columns. */
function keepNames(
  source: LssQuestion,
  draft: Draft,
  wanted: string,
  isFirst: boolean,
  builder: ImportBuilder,
): void {
  const { answers } = builder;
  const taken = answers.get(wanted)!;
  if (draft.name) answers.set(draft.name, taken);
  const prefixes = [source.code, `#${source.id}`];
  for (const prefix of prefixes) {
    if (isFirst && !answers.has(prefix)) answers.set(prefix, taken);
    const rest = draft.name?.startsWith(source.code) ? draft.name.slice(source.code.length) : undefined;
    if (rest) answers.set(`${prefix}${rest}`, taken);
    if (draft.columns) answers.set(`${prefix}#columns`, { ...taken, items: draft.columns });
    draft.sides?.forEach((codes, side) => {
      answers.set(`${prefix}#${side}`, { ...taken, codes });
    });
  }
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
    const lists = "items" in question ? question.items : "options" in question ? question.options : [];
    const found = lists.find((one) => one.code === code);
    if (found) found.visibleIf = condition;
  });
}
