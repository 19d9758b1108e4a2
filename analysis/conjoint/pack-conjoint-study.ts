import { AnalysisError } from "#analysis/analysis-error";
import type { ConjointDesign } from "#analysis/conjoint/conjoint-design-types";
import type { ConjointStudy } from "#analysis/conjoint/conjoint-types";
import { startsOf } from "#analysis/maxdiff/starts-of";

/** One respondent's answers to the tasks of a version. */
export type ConjointAnswers = {
  name: string;
  /** Default 1. */
  weight?: number;
  /** Index of the version shown. */
  version: number;
  /** By task of the version: the place of the concept chosen, from 0, "none", or null when not answered. */
  choices: readonly (number | "none" | null)[];
};

/** A respondent's tasks, each with its concepts as level indexes. */
export type RespondentChoices = {
  name: string;
  weight: number;
  tasks: { concepts: readonly (readonly number[])[]; chosen: number; offersNone: boolean }[];
};

/**
 * A study from a design and the choices that a questionnaire stored.
 *
 * Missing data: a task without an answer is left out and counted; so are respondents without any, and those of weight 0,
 * who are not counted.
 *
 * @param offersNone whether the questionnaire let people choose "none".
 * @param names of attributes and levels; default their numbers from 1.
 * @throws AnalysisError `invalid-argument` for a version, a number of choices or a choice that the design does not have;
 *   `invalid-weight` for a weight that is negative or not a number; `too-few-rows` when no task was answered.
 * Time O(concepts x attributes).
 */
export function packConjointStudy(
  design: ConjointDesign,
  answers: readonly ConjointAnswers[],
  offersNone: boolean,
  names?: Pick<ConjointStudy, "attributeNames" | "levelNames">,
): { study: ConjointStudy; dropped: { tasksWithoutChoice: number; respondentsWithoutTask: number } } {
  const dropped = { tasksWithoutChoice: 0, respondentsWithoutTask: 0 };
  const kept: RespondentChoices[] = [];
  for (const { name, weight = 1, version, choices } of answers) {
    if (!(weight >= 0 && weight < Infinity)) {
      throw new AnalysisError("invalid-weight", "a weight is at least 0", { respondent: name });
    }
    const tasks = design.versions[version];
    if (tasks?.length !== choices.length) throwStrange(name, "version", version);
    if (weight === 0) continue;
    const answered: RespondentChoices["tasks"] = [];
    choices.forEach((choice, task) => {
      if (choice === null) {
        dropped.tasksWithoutChoice++;
        return;
      }
      const isThere = choice === "none" ? offersNone : tasks[task][choice] !== undefined;
      if (!isThere) throwStrange(name, "choices", choice);
      answered.push({ concepts: tasks[task], chosen: choice === "none" ? -1 : choice, offersNone });
    });
    if (answered.length === 0) dropped.respondentsWithoutTask++;
    else kept.push({ name, weight, tasks: answered });
  }
  if (kept.length === 0) throw new AnalysisError("too-few-rows", "no task was answered", dropped);
  return { study: packRespondents(kept, names ?? numberNames(design.attributes)), dropped };
}

/** The flat form of respondents' tasks; at least one respondent, each with a task. Time O(concepts x attributes). */
export function packRespondents(
  respondents: readonly RespondentChoices[],
  { attributeNames, levelNames }: Pick<ConjointStudy, "attributeNames" | "levelNames">,
): ConjointStudy {
  const tasks = respondents.flatMap((respondent) => respondent.tasks);
  return {
    attributeNames,
    levelNames,
    respondentNames: respondents.map(({ name }) => name),
    weights: Float64Array.from(respondents, ({ weight }) => weight),
    taskStarts: startsOf(respondents.map((respondent) => respondent.tasks.length)),
    conceptStarts: startsOf(tasks.map(({ concepts }) => concepts.length)),
    levels: Int32Array.from(tasks.flatMap(({ concepts }) => concepts.flat())),
    chosen: Int32Array.from(tasks, ({ chosen }) => chosen),
    offersNone: Uint8Array.from(tasks, ({ offersNone }) => (offersNone ? 1 : 0)),
  };
}

function numberNames(attributes: readonly number[]): Pick<ConjointStudy, "attributeNames" | "levelNames"> {
  return {
    attributeNames: attributes.map((_, attribute) => String(attribute + 1)),
    levelNames: attributes.map((levels) => Array.from({ length: levels }, (_, level) => String(level + 1))),
  };
}

function throwStrange(respondent: string, argument: string, value: number | string): never {
  throw new AnalysisError("invalid-argument", "an answer does not fit the design", {
    argument,
    value,
    respondent,
  });
}
