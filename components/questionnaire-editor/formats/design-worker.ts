import { designConjointQuestion } from "#analysis/conjoint/design-question";
import { designMaxDiffQuestion } from "#analysis/maxdiff/design-question";
import type { DesignedQuestion } from "#components/questionnaire-editor/formats/designed-question";

/** In a thread of its own, so that typing stays fluid while a large design is searched for. */
addEventListener("message", ({ data }: MessageEvent<{ question: DesignedQuestion; seed: number }>) => {
  const { question, seed } = data;
  try {
    postMessage(
      question.type === "maxDiff"
        ? designMaxDiffQuestion(question, seed)
        : designConjointQuestion(question, seed),
    );
  } catch {
    postMessage(null);
  }
});
