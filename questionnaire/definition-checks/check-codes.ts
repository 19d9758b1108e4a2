import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { codesOfQuestion } from "#questionnaire/taken-codes";

/** Words that SPSS keeps for itself, and names that every JavaScript object has. */
const reservedCodes: ReadonlySet<string> = new Set(
  [
    ["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"],
    ["constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"],
    ["toLocaleString", "toString", "valueOf"],
  ]
    .flat()
    .map((code) => code.toLowerCase()),
);

export function isReservedCode(code: string): boolean {
  return reservedCodes.has(code.toLowerCase());
}

/** Codes become column names, so they are compared without regard to case. */
export function checkCodes(definition: QuestionnaireDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const pageCodes = new Set<string>();
  const ownerOf = new Map<string, string>();
  for (const page of definition.pages) {
    const pageCode = page.code;
    const pageKey = pageCode.toLowerCase();
    if (pageCodes.has(pageKey)) problems.push({ level: "error", code: "duplicate-page-code", pageCode });
    pageCodes.add(pageKey);
    for (const question of page.questions) {
      const place = { pageCode, questionCode: question.code };
      if (isReservedCode(question.code)) {
        problems.push({ level: "error", code: "reserved-code", ...place });
      }
      const keys = new Set([...codesOfQuestion(question)].map((code) => code.toLowerCase()));
      const clash = [...keys].find((key) => ownerOf.has(key));
      if (clash) {
        problems.push({ level: "error", code: "duplicate-code", ...place, detail: ownerOf.get(clash) });
      }
      for (const key of keys) ownerOf.set(key, question.code);
    }
  }
  return problems;
}
