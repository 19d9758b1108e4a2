import { describeQuestion } from "#analysis/topline/describe-question";
import type { QuestionData } from "#analysis/topline/question-data";
import { AppError } from "#contracts/app-error";
import type { ToplineQuery, ToplineView, ToplineWave } from "#contracts/topline";
import { listAnsweredVersions, listDatasetWaves, streamCompleteResponses } from "#db/queries/dataset";
import type { WorkspaceScope } from "#db/scope";
import type { Question } from "#questionnaire/model";
import type { Variable } from "#questionnaire/variable";
import { authorize, type Viewer } from "#server/auth/authorize";
import { collectAnswers } from "#server/data/collect-answers";
import { mergeCodebooks } from "#server/datasets/merge-codebooks";
import { pathReader } from "#server/datasets/read-response-values";
import { requireStudy } from "#server/studies/require-study";

/** Shorter questionnaires are shown whole. */
const mostQuestionsAtOnce = 12;

type Version = Awaited<ReturnType<typeof listAnsweredVersions>>[number];

/**
 * The plain answers to each question, of one wave or of the study: complete responses, either the real ones or those
 * of the test robot. A long questionnaire is read a page at a time.
 */
export async function readTopline(
  viewer: Viewer,
  { studyId, query }: { studyId: string; query: ToplineQuery },
): Promise<ToplineView> {
  return authorize(viewer, "data:read", async (scope) => {
    await requireStudy(scope, studyId);
    const waves = (await listDatasetWaves(scope, studyId)).map(
      ({ complete, simulated, ...wave }): ToplineWave => ({ ...wave, real: complete - simulated, simulated }),
    );
    const chosen = query.wave ? waves.filter(({ id }) => id === query.wave) : waves;
    if (query.wave && chosen.length === 0) throw new AppError("not-found", { entity: "wave" });
    const real = chosen.reduce((sum, wave) => sum + wave.real, 0);
    const simulated = chosen.reduce((sum, wave) => sum + wave.simulated, 0);
    const isReal = simulated === 0 || (real > 0 && query.show !== "simulated");
    const population = isReal ? "real" : "simulated";
    const waveIds = chosen.filter((wave) => wave[population] > 0).map(({ id }) => id);
    const versions = waveIds.length === 0 ? [] : await listAnsweredVersions(scope, waveIds);
    const { variables, questions } = mergeQuestionnaires(versions);
    const pages = listPages(versions, questions);
    const pageCode = (pages.find(({ code }) => code === query.page) ?? pages[0])?.code ?? null;
    const shown =
      questions.length <= mostQuestionsAtOnce
        ? questions
        : questions.filter((question) => question.pageCode === pageCode);
    return {
      ...{ waves, waveId: query.wave ?? null, population, real, simulated },
      ...{ pages: shown.length === questions.length ? [] : pages, pageCode },
      questions: await describeAll(scope, { waveIds, population, versions, variables, shown }),
    };
  });
}

/** A question as the newest version asks it, with its place there. */
type PlacedQuestion = { question: Question; pageCode: string };

function mergeQuestionnaires(versions: readonly Version[]) {
  const variables = mergeCodebooks(versions.map(({ definition }) => definition));
  const placed = new Map<string, PlacedQuestion>();
  for (const { definition } of [...versions].reverse()) {
    for (const { code: pageCode, questions } of definition.pages) {
      for (const question of questions) {
        if (!placed.has(question.code)) placed.set(question.code, { question, pageCode });
      }
    }
  }
  const asking = new Set(variables.map(({ questionCode }) => questionCode));
  return { variables, questions: [...placed.values()].filter(({ question }) => asking.has(question.code)) };
}

function listPages(versions: readonly Version[], questions: readonly PlacedQuestion[]): ToplineView["pages"] {
  const titles = new Map(
    versions.flatMap(({ definition }) => definition.pages.map(({ code, title }) => [code, title ?? {}])),
  );
  const codes = [...new Set(questions.map(({ pageCode }) => pageCode))];
  return codes.map((code) => ({
    code,
    title: titles.get(code) ?? {},
    questions: questions.filter(({ pageCode }) => pageCode === code).length,
  }));
}

type Asked = {
  waveIds: readonly string[];
  population: "real" | "simulated";
  versions: readonly Version[];
  variables: readonly Variable[];
  shown: readonly PlacedQuestion[];
};

/** One pass over the responses for all questions that are shown. */
async function describeAll(
  scope: WorkspaceScope,
  { waveIds, population, versions, variables, shown }: Asked,
): Promise<ToplineView["questions"]> {
  const codes = new Set(shown.map(({ question }) => question.code));
  const wanted = variables.filter(({ questionCode }) => codes.has(questionCode));
  const readers = new Map(versions.map(({ id, definition }) => [id, pathReader(definition)]));
  const questions = shown.map(({ question }) => question);
  const collected = collectAnswers(questions, wanted);
  const isSimulated = population === "simulated";
  const selection = { waveIds, includeSimulated: isSimulated, endedBy: null };
  for await (const page of waveIds.length === 0 ? [] : streamCompleteResponses(scope, selection)) {
    for (const response of page) {
      const answers = readers.get(response.versionId)?.(response);
      if (answers && response.isSimulated === isSimulated) collected.add(response.versionId, answers);
    }
  }
  const dataset = collected.dataset();
  const asked = new Map(
    versions.map(({ id, definition }) => [
      id,
      new Map(definition.pages.flatMap((page) => page.questions.map((one) => [one.code, one]))),
    ]),
  );
  return questions.map((question) => {
    const data: QuestionData = {
      question,
      versions: versions
        .flatMap(({ id }) => {
          const same = asked.get(id)?.get(question.code);
          return same ? [{ question: same, respondents: collected.answeredBy(question.code, id) }] : [];
        })
        .reverse(),
      variables: wanted.filter(({ questionCode }) => questionCode === question.code),
      dataset,
      written: collected.written,
    };
    return describeQuestion(data);
  });
}
