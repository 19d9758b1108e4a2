import { createImportBuilder } from "#exchange/import-builder";
import { type ImportedQuestionnaire, QuestionnaireImportError } from "#exchange/import-report";
import { readQsfFlow } from "#exchange/qualtrics/qsf-flow";
import { numericallyCompared } from "#exchange/qualtrics/qsf-logic";
import { readQsfQuotas } from "#exchange/qualtrics/qsf-quotas";
import { QsfFile, readQuestions } from "#exchange/qualtrics/qsf-schema";
import {
  languageOfQualtrics,
  placeOf,
  type QsfContext,
  qualtricsPipe,
  resolveQualtricsPipe,
} from "#exchange/qualtrics/qsf-texts";
import { readLiterals } from "#exchange/read-literal";

/** A questionnaire from a Qualtrics survey file. @throws QuestionnaireImportError when it is none. */
export function readQsf(text: string): ImportedQuestionnaire {
  const file = parseFile(text);
  const builder = createImportBuilder("qualtrics");
  const tag = file.SurveyEntry.SurveyLanguage;
  const language = languageOfQualtrics(tag);
  if (tag && !language) builder.note("changed", "language-taken-as", "", { detail: tag });
  const own = language ?? "en";
  const numeric = new Set(numericallyCompared(file.SurveyElements.map(({ Payload }) => Payload)));
  const context: QsfContext = { builder, own, numeric };
  const questions = readQuestions(file);
  builder.expect([...questions.values()].map(placeOf));
  readQsfFlow(file, questions, context);
  readQsfQuotas(file, context);
  noteSurveyOptions(file, context);
  const title = builder.localise({ [own]: file.SurveyEntry.SurveyName }, "SurveyName");
  return builder.finish({
    title,
    language: own,
    pipes: { pattern: qualtricsPipe, resolve: (inner) => resolveQualtricsPipe(inner, builder) },
  });
}

/** Words above and below every page, and an ending of the survey's own. */
function noteSurveyOptions({ SurveyElements }: QsfFile, { builder }: QsfContext): void {
  const given = SurveyElements.find(({ Element }) => Element === "SO")?.Payload;
  const { Header, Footer, SurveyTermination, EOSRedirectURL } = (given ?? {}) as Record<string, unknown>;
  for (const [name, text] of Object.entries({ Header, Footer })) {
    const said = builder.words(text, name);
    if (said) builder.note("lost", "setting-left-out", name, { detail: said.slice(0, 300) });
  }
  if (SurveyTermination === "Redirect")
    builder.note("lost", "ending-left-out", "EndSurvey", { detail: String(EOSRedirectURL ?? "") });
}

function parseFile(text: string): QsfFile {
  for (const value of readLiterals(text)) {
    const parsed = QsfFile.safeParse(value);
    if (parsed.success) return parsed.data;
  }
  throw new QuestionnaireImportError("not-this-tool", "qualtrics");
}
