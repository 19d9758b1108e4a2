import { originalCode } from "#questionnaire/instruments/free-codes";
import type { ScoredItem, ScoreRule } from "#questionnaire/instruments/instrument-module";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";

export type ModuleScore = {
  moduleId: string;
  /** 1, or more where a module stands in the questionnaire several times. */
  copy: number;
  /** The module's rule, pointing at the codes of this questionnaire. */
  rule: ScoreRule;
};

/** The scores that can still be computed: those whose questions and items are all there. */
export function findModuleScores(definition: QuestionnaireDefinition): ModuleScore[] {
  const questions = definition.pages.flatMap((page) => page.questions);
  return instrumentModules.flatMap((module) => {
    const own = questions.filter((question) => question.moduleId === module.id);
    const copies = new Set(own.map((question) => originalCode(question.code).copy));
    return [...copies].flatMap((copy) => {
      const byOriginal = new Map<string, Question>();
      for (const question of own) {
        const original = originalCode(question.code);
        if (original.copy === copy) byOriginal.set(original.code, question);
      }
      return module.scoring.scores.flatMap((rule) => {
        const resolved = resolveRule(rule, byOriginal);
        return resolved ? [{ moduleId: module.id, copy, rule: resolved }] : [];
      });
    });
  });
}

function resolveRule(rule: ScoreRule, questions: ReadonlyMap<string, Question>): ScoreRule | undefined {
  if (rule.type === "opportunity") {
    const importance = resolveItem(rule.importance, questions);
    const satisfaction = resolveItem(rule.satisfaction, questions);
    return importance && satisfaction && { ...rule, importance, satisfaction };
  }
  const items = rule.items.map((item) => resolveItem(item, questions));
  return items.every((item) => item !== undefined) ? { ...rule, items } : undefined;
}

/** The questionnaire's own reverse key wins over the module's: the researcher may have reworded the item. */
function resolveItem(scored: ScoredItem, questions: ReadonlyMap<string, Question>): ScoredItem | undefined {
  const question = questions.get(scored.question);
  if (!question) return undefined;
  if (scored.item === undefined) return { ...scored, question: question.code };
  if (question.type !== "likert") return undefined;
  const item = question.items.find(({ code }) => code === scored.item);
  return item && { ...scored, question: question.code, isReversed: item.isReversed ?? false };
}
