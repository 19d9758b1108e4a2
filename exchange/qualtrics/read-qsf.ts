import { createImportBuilder } from "#exchange/import-builder";
import { type ImportedQuestionnaire, QuestionnaireImportError } from "#exchange/import-report";
import { readQsfFlow } from "#exchange/qualtrics/qsf-flow";
import { readQsfQuotas } from "#exchange/qualtrics/qsf-quotas";
import { QsfFile, readQuestions } from "#exchange/qualtrics/qsf-schema";
import {
  languageOfQualtrics,
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
  const context: QsfContext = { builder, own };
  readQsfFlow(file, readQuestions(file), context);
  readQsfQuotas(file, context);
  const title = builder.localise({ [own]: file.SurveyEntry.SurveyName }, "SurveyName");
  return builder.finish({
    title,
    language: own,
    pipes: { pattern: qualtricsPipe, resolve: (inner) => resolveQualtricsPipe(inner, builder) },
  });
}

function parseFile(text: string): QsfFile {
  for (const value of readLiterals(text)) {
    const parsed = QsfFile.safeParse(value);
    if (parsed.success) return parsed.data;
  }
  throw new QuestionnaireImportError("not-this-tool", "qualtrics");
}
