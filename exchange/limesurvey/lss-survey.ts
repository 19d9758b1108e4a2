import { groupBy } from "#exchange/group-by";
import type { LssRow, LssTables } from "#exchange/limesurvey/lss-tables";
import { languageOf } from "#exchange/surveyjs/surveyjs-text";
import type { Language } from "#questionnaire/localised-text";

export type LssTexts = Partial<Record<Language, string>>;

export type LssAnswer = { code: string; order: number; scale: string; text: LssTexts };
export type LssPart = {
  id: string;
  code: string;
  order: number;
  scale: string;
  text: LssTexts;
  relevance: string;
};
export type LssQuestion = LssPart & {
  groupId: string;
  type: string;
  isMandatory: boolean;
  /** Asks once when nothing was answered, and then lets the respondent go on. */
  isSoftMandatory: boolean;
  /** A pattern that the answer must match. */
  pattern: string;
  hasOther: boolean;
  help: LssTexts;
  parts: LssPart[];
  answers: LssAnswer[];
  attributes: ReadonlyMap<string, string>;
  /** Attributes that are words, in each language. */
  words: (attribute: string) => LssTexts;
};
export type LssGroup = {
  id: string;
  order: number;
  name: LssTexts;
  description: LssTexts;
  relevance: string;
  /** Groups of the same name come in random order. */
  randomGroup: string;
};

export type LssSurvey = {
  language: Language | undefined;

  groups: LssGroup[];
  questions: LssQuestion[];
  title: LssTexts;
  welcome: LssTexts;
  ending: LssTexts;
  unknownLanguages: string[];
  /** The file's own language, when we do not offer it and its words stand under English. */
  takenAs: string | undefined;
};

/**
 * The survey out of its tables. Until version 4 a row held one language and repeated for each; since then the
 * words stand in tables of their own.
 */
export function gatherLssSurvey(tables: LssTables): LssSurvey {
  const settings = tables.surveys_languagesettings ?? [];
  const base = tables.surveys?.[0]?.language || settings[0]?.surveyls_language || "en";
  const tags = [base, ...settings.map((row) => row.surveyls_language)];
  const takenAs = tags.some((tag) => languageOf(tag ?? "")) ? undefined : base;
  const unknown = new Set<string>();
  const byLanguage = (rows: readonly LssRow[], languageColumn: string, column: string): LssTexts => {
    const texts: LssTexts = {};
    for (const row of rows) {
      const tag = row[languageColumn];
      const language = tag === takenAs ? "en" : languageOf(tag || base);
      if (!language) unknown.add(tag);
      else if (row[column]) texts[language] ??= row[column];
    }
    return texts;
  };
  const questionRows = tables.questions ?? [];
  const partRows = [
    ...(tables.subquestions ?? []),
    ...questionRows.filter((row) => Number(row.parent_qid) > 0),
  ];
  const wordsById = groupBy(tables.question_l10ns ?? [], (row) => row.qid);
  const wordsOf = (id: string, rows: readonly LssRow[], column: "question" | "help") => {
    const apart = wordsById.get(id) ?? [];
    return apart.length > 0 ? byLanguage(apart, "language", column) : byLanguage(rows, "language", column);
  };
  const partOf = (id: string, rows: readonly LssRow[]): LssPart => ({
    id,
    code: rows[0].title ?? "",
    order: Number(rows[0].question_order ?? 0),
    scale: rows[0].scale_id ?? "0",
    text: wordsOf(id, rows, "question"),
    relevance: rows[0].relevance ?? "1",
  });
  const parts = groupBy(partRows, (row) => row.qid);
  const partsByParent = new Map<string, string[]>();
  for (const [partId, [row]] of parts) {
    partsByParent.set(row.parent_qid, [...(partsByParent.get(row.parent_qid) ?? []), partId]);
  }
  const answers = gatherAnswers(tables, byLanguage);
  const attributes = groupBy(
    (tables.question_attributes ?? []).filter(({ value }) => value),
    (row) => row.qid,
  );
  const main = groupBy(
    questionRows.filter((row) => !(Number(row.parent_qid) > 0)),
    (row) => row.qid,
  );
  const questions = [...main].map(([id, rows]): LssQuestion => {
    const [row] = rows;
    const set = attributes.get(id) ?? [];
    const own = (partsByParent.get(id) ?? []).map((partId) => [partId, parts.get(partId) ?? []] as const);
    return {
      ...partOf(id, rows),
      groupId: row.gid,
      type: row.type,
      isMandatory: row.mandatory === "Y",
      isSoftMandatory: row.mandatory === "S",
      pattern: row.preg ?? "",
      hasOther: row.other === "Y",
      help: wordsOf(id, rows, "help"),
      parts: own.map(([partId, partRows]) => partOf(partId, partRows)).sort(byOrder),
      answers: answers.get(id) ?? [],
      attributes: new Map(set.map(({ attribute, value }) => [attribute, value])),
      words: (attribute) =>
        byLanguage(
          set.filter((one) => one.attribute === attribute),
          "language",
          "value",
        ),
    };
  });
  return {
    language: takenAs ? "en" : languageOf(base),
    takenAs,
    groups: gatherGroups(tables, byLanguage),
    questions: questions.sort(byOrder),
    title: byLanguage(settings, "surveyls_language", "surveyls_title"),
    welcome: {
      ...byLanguage(settings, "surveyls_language", "surveyls_description"),
      ...byLanguage(settings, "surveyls_language", "surveyls_welcometext"),
    },
    ending: byLanguage(settings, "surveyls_language", "surveyls_endtext"),
    unknownLanguages: [...unknown],
  };
}

type ReadLanguages = (rows: readonly LssRow[], languageColumn: string, column: string) => LssTexts;

function gatherGroups(tables: LssTables, byLanguage: ReadLanguages): LssGroup[] {
  return [...groupBy(tables.groups ?? [], (row) => row.gid)]
    .map(([id, rows]) => {
      const apart = (tables.group_l10ns ?? []).filter((row) => row.gid === id);
      const source = apart.length > 0 ? apart : rows;
      return {
        id,
        order: Number(rows[0].group_order ?? 0),
        name: byLanguage(source, "language", "group_name"),
        description: byLanguage(source, "language", "description"),
        relevance: rows[0].grelevance ?? "",
        randomGroup: rows[0].randomization_group ?? "",
      };
    })
    .sort(byOrder);
}

function gatherAnswers(tables: LssTables, byLanguage: ReadLanguages): Map<string, LssAnswer[]> {
  const rows = tables.answers ?? [];
  const gathered = new Map<string, LssAnswer[]>();
  const byKey = groupBy(rows, (row) => `${row.qid}/${row.scale_id ?? "0"}/${row.code}`);
  const wordsById = groupBy(tables.answer_l10ns ?? [], (row) => row.aid ?? "");
  for (const same of byKey.values()) {
    const [row] = same;
    const apart = row.aid === undefined ? [] : (wordsById.get(row.aid) ?? []);
    const text = byLanguage(apart.length > 0 ? apart : same, "language", "answer");
    const answer = { code: row.code, order: Number(row.sortorder ?? 0), scale: row.scale_id ?? "0", text };
    gathered.set(row.qid, [...(gathered.get(row.qid) ?? []), answer]);
  }
  for (const answers of gathered.values()) answers.sort(byOrder);
  return gathered;
}

function byOrder(a: { order: number }, b: { order: number }): number {
  return a.order - b.order;
}
