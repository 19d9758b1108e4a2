import { AppError } from "#contracts/app-error";
import type { ImportMapping } from "#contracts/imports";
import { checkMapping } from "#datafile/check-mapping";
import { listNewQuestions } from "#datafile/column-mapping";
import { weighProblem } from "#datafile/csv-problem";
import { listImportTargets } from "#datafile/import-target";
import type { StoredImport } from "#db/queries/imports";
import { checkDefinition } from "#questionnaire/check-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { appendNewQuestions } from "#server/data/plan-import";

/**
 * Refuses a file that cannot be read as a table, a mapping that does not fit it or the questionnaire, and new
 * questions that could not be published.
 */
export function requireFittingMapping(
  { file }: Pick<StoredImport, "file">,
  mapping: ImportMapping,
  draft: QuestionnaireDefinition,
): void {
  const fatal = file.problems.shown.filter(({ code }) => weighProblem(code) === "fatal");
  if (fatal.length > 0) throw new AppError("file-unreadable", { problems: fatal });
  const problems = checkMapping(mapping, file.header, listImportTargets(draft));
  if (problems.length > 0) throw new AppError("mapping-incomplete", { problems });
  const added = new Set(listNewQuestions(mapping).map(({ code }) => code));
  const inAdded = checkDefinition(appendNewQuestions(draft, mapping)).filter(
    ({ level, questionCode }) => level === "error" && questionCode !== undefined && added.has(questionCode),
  );
  if (inAdded.length > 0) throw new AppError("questionnaire-has-problems", { problems: inAdded });
}
