import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { type Language, type LocalisedText, studioLanguages } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** Words that leave no room for a middle, and so are seldom true of anybody. */
const absolutes: Partial<Record<Language, RegExp>> = {
  en: /\b(always|never|all of the time|none of the time|everyone|no one|nobody|completely every)\b/i,
  fa: /(^|[\s«(])(همیشه|هرگز|هیچ‌وقت|هیچوقت|هیچ وقت|همواره|هیچ‌کس|همه‌کس|همهٔ افراد)([\s».،؛)]|$)/u,
};

/** Two judgements joined in one statement: whoever agrees with one alone cannot answer. */
const joined: Partial<Record<Language, RegExp>> = {
  en: /\w+\s+(?:and|or)\s+(?:also\s+)?\w+/i,
  fa: /\p{L}+\s+(?:و|یا)\s+(?:هم\s+)?\p{L}+/u,
};

/**
 * Advice on the wording of statements that are judged on a scale. A hint, not a rule: "bread and butter" is
 * one thing.
 */
export function checkWording(definition: QuestionnaireDefinition): DefinitionProblem[] {
  return definition.pages.flatMap((page) =>
    page.questions.flatMap((question) => {
      if (question.type !== "likert" && question.type !== "dualScale") return [];
      return question.items.flatMap((item) =>
        hintsFor(item.text).map(
          ({ code, language }): DefinitionProblem => ({
            level: "hint",
            code,
            pageCode: page.code,
            questionCode: question.code,
            part: "item",
            detail: String(item.code),
            language,
          }),
        ),
      );
    }),
  );
}

type WordingHint = { code: "double-barrelled" | "absolute-wording"; language: Language };

/** At most one hint of a kind for a statement, in the first language that shows it. */
function hintsFor(text: LocalisedText): WordingHint[] {
  const shows = (patterns: Partial<Record<Language, RegExp>>) =>
    studioLanguages.find((language) => patterns[language]?.test(text[language] ?? ""));
  const found: WordingHint[] = [];
  const twofold = shows(joined);
  if (twofold) found.push({ code: "double-barrelled", language: twofold });
  const absolute = shows(absolutes);
  if (absolute) found.push({ code: "absolute-wording", language: absolute });
  return found;
}
