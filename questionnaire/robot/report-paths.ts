import { holds } from "#questionnaire/condition";
import { estimatePathMinutes } from "#questionnaire/estimate-minutes";
import { type Evaluation, evaluate } from "#questionnaire/evaluate";
import type { Language } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { type RobotWalk, walkQuestionnaire } from "#questionnaire/robot";
import { answerAsWished } from "#questionnaire/robot/answer-as-wished";
import { listTargets, nameTarget, type RobotTarget, waysTo } from "#questionnaire/robot/robot-targets";
import { randomStream } from "#questionnaire/seeded-order";

export type RobotPath = {
  /** Codes of the pages, in order. */
  pages: string[];
  questionCount: number;
  /** Share of the random walks that took it; 0 for a path that had to be sought. */
  share: number;
  outcome: "complete" | "screened-out";
  minutes: Partial<Record<Language, number>>;
};

export type MinutesRange = { least: number; median: number; most: number };

export type RobotReport = {
  walks: number;
  outcomes: { complete: number; screenedOut: number };
  /** Every path that was met, the most frequent first. */
  paths: RobotPath[];
  reached: RobotTarget[];
  /** What no walk came by, however it was steered. */
  missed: RobotTarget[];
  /** Over complete walks. */
  minutes: Partial<Record<Language, MinutesRange>>;
  quotas: RobotQuotaCell[];
};

export type RobotQuotaCell = {
  quotaCode: string;
  cellCode: string;
  target: number;
  /** Share of random complete walks that fell into the cell. */
  share: number;
  isReached: boolean;
};

export type RobotOptions = {
  walks: number;
  seed: number;
  /** Called after each random walk; throw from it to stop. */
  onProgress?: (done: number, total: number) => void;
};

/**
 * Walks a questionnaire at random, then steers towards whatever has not been seen: every question, screen-out,
 * skip and quota cell. Random walks avoid nothing, so their shares are those of people who answer by dice.
 *
 * @throws Error when a page cannot be answered at all, which `checkDefinition` would have said.
 */
export function reportPaths(definition: QuestionnaireDefinition, options: RobotOptions): RobotReport {
  const { walks, seed, onProgress } = options;
  const tally = createTally(definition);
  for (let walk = 0; walk < walks; walk += 1) {
    tally.add(walkAtRandom(definition, seed + walk), true);
    onProgress?.(walk + 1, walks);
  }
  const targets = listTargets(definition);
  for (const target of targets) {
    if (!tally.hasSeen(target)) seek(definition, target, seed, tally);
  }
  return tally.report(targets, walks);
}

function walkAtRandom(definition: QuestionnaireDefinition, seed: number): RobotWalk {
  return walkQuestionnaire({ definition, seed, random: randomStream(seed, "robot") });
}

const triesAWay = 4;

function seek(
  definition: QuestionnaireDefinition,
  target: RobotTarget,
  seed: number,
  tally: ReturnType<typeof createTally>,
): void {
  for (const wishes of waysTo(target, definition)) {
    for (let attempt = 0; attempt < triesAWay; attempt += 1) {
      const random = randomStream(seed + attempt, nameTarget(target));
      const walk = walkQuestionnaire({
        definition,
        seed: seed + attempt,
        random,
        chooseAnswer: (question) => answerAsWished(question, wishes, random),
        accepts: (after) => staysOnTheWay(after, target, definition),
      });
      tally.add(walk, false);
      if (tally.hasSeen(target)) return;
    }
  }
}

/** A walk that seeks a page does not let itself be screened out, or led past it, before it is there. */
function staysOnTheWay(after: Evaluation, target: RobotTarget, definition: QuestionnaireDefinition): boolean {
  const { status } = after.outcome;
  if (status === "in-progress") {
    if (target.type === "quota-cell") return true;
    const order = (code: string) => definition.pages.findIndex((page) => page.code === code);
    const isPast = order(after.outcome.pageCode) > order(target.pageCode);
    return !isPast || after.path.some(({ page }) => page.code === target.pageCode);
  }
  return status === "complete" || target.type === "screen-out";
}

function createTally(definition: QuestionnaireDefinition) {
  const seen = new Set<string>();
  const paths = new Map<string, RobotPath & { count: number }>();
  const minutes = new Map<Language, number[]>(definition.languages.map((language) => [language, []]));
  const cells = new Map<string, number>();
  const outcomes = { complete: 0, screenedOut: 0 };

  const note = (evaluation: Evaluation) => {
    for (const { page, questions, isSaved } of evaluation.path) {
      for (const question of questions) seen.add(`question:${question.code}`);
      const skip = isSaved && page.skips?.find((one) => holds(one.if, evaluation.answers));
      if (skip) seen.add(`skip:${page.code}:${skip.to}`);
    }
    if (evaluation.outcome.status === "screened-out") seen.add(`screen-out:${evaluation.outcome.pageCode}`);
    for (const code of evaluation.quotaCells) seen.add(`quota-cell:${code}`);
  };

  const add = (walk: RobotWalk, isRandom: boolean) => {
    const evaluation = evaluate(definition, walk.interview);
    note(evaluation);
    const isComplete = walk.outcome.status === "complete";
    const path = evaluation.path.map(({ page }) => page.code);
    const questions = evaluation.path.flatMap((shown) => shown.questions.map(({ code }) => code));
    const signature = `${walk.outcome.status}:${questions.join()}`;
    const known = paths.get(signature) ?? {
      pages: path,
      questionCount: questions.length,
      share: 0,
      count: 0,
      outcome: isComplete ? ("complete" as const) : ("screened-out" as const),
      minutes: Object.fromEntries(
        definition.languages.map((language) => [language, estimatePathMinutes(evaluation.path, language)]),
      ),
    };
    paths.set(signature, known);
    if (!isRandom) return;
    known.count += 1;
    if (!isComplete) {
      outcomes.screenedOut += 1;
      return;
    }
    outcomes.complete += 1;
    for (const language of definition.languages) minutes.get(language)?.push(known.minutes[language] ?? 0);
    for (const code of evaluation.quotaCells) cells.set(code, (cells.get(code) ?? 0) + 1);
  };

  return {
    add,
    hasSeen: (target: RobotTarget) => seen.has(nameTarget(target)),
    report(targets: readonly RobotTarget[], walks: number): RobotReport {
      return {
        walks,
        outcomes,
        paths: [...paths.values()]
          .map(({ count, ...path }) => ({ ...path, share: walks > 0 ? count / walks : 0 }))
          .sort((a, b) => b.share - a.share),
        reached: targets.filter((target) => seen.has(nameTarget(target))),
        missed: targets.filter((target) => !seen.has(nameTarget(target))),
        minutes: Object.fromEntries(
          [...minutes].flatMap(([language, each]) => (each.length > 0 ? [[language, rangeOf(each)]] : [])),
        ),
        quotas: (definition.quotas ?? []).flatMap((quota) =>
          quota.cells.map((cell) => ({
            quotaCode: quota.code,
            cellCode: cell.code,
            target: cell.target,
            share: outcomes.complete > 0 ? (cells.get(cell.code) ?? 0) / outcomes.complete : 0,
            isReached: seen.has(`quota-cell:${cell.code}`),
          })),
        ),
      };
    },
  };
}

function rangeOf(values: readonly number[]): MinutesRange {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle] + sorted[middle + 1]) / 2;
  return { least: sorted[0], median, most: sorted[sorted.length - 1] };
}
