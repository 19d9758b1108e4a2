"use client";
import { useParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { designSeed } from "#analysis/designs/design-seed";
import type { DesignedQuestion } from "#components/questionnaire-editor/formats/designed-question";
import { rulesOf } from "#questionnaire/question-types/registry";

export type Design<Q> =
  | { status: "making" }
  /** The numbers allow no design; the check of the questionnaire tells why. */
  | { status: "impossible" }
  | { status: "made"; question: Q };

const quietMs = 500;

/** The design that publishing will make for this question, made anew when its items or numbers have changed. */
export function useDesign<Q extends DesignedQuestion>(question: Q): Design<Q> {
  const { studyId = "" } = useParams<{ studyId: string }>();
  const [made, setMade] = useState<{ key: string; question: Q | null }>();
  const latest = useRef(question);
  latest.current = question;
  const key = keyOf(question);
  const isPossible = !rulesOf<DesignedQuestion>(question)
    .checkFormat(question)
    .some(([, level]) => level === "error");
  useEffect(() => {
    if (!isPossible) return;
    let worker: Worker | undefined;
    const quiet = setTimeout(() => {
      worker = new Worker(new URL("./design-worker.ts", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }: MessageEvent<Q | null>) => {
        setMade({ key, question: data });
        worker?.terminate();
      };
      const { code } = latest.current;
      worker.postMessage({ question: latest.current, seed: designSeed(studyId, code) });
    }, quietMs);
    return () => {
      clearTimeout(quiet);
      worker?.terminate();
    };
  }, [key, isPossible, studyId]);
  if (!isPossible) return { status: "impossible" };
  if (made?.key !== key) return { status: "making" };
  return made.question ? { status: "made", question: made.question } : { status: "impossible" };
}

/** Everything that a design depends on; words are not part of it. */
function keyOf(question: DesignedQuestion): string {
  const { code, tasks, versionCount, design } = question;
  const parts =
    question.type === "maxDiff"
      ? [question.items.map((item) => item.code), question.itemsPerTask]
      : [
          question.attributes.map((attribute) => [
            attribute.code,
            attribute.levels.map((level) => level.code),
          ]),
          question.conceptsPerTask,
        ];
  return JSON.stringify([code, tasks, versionCount, parts, design !== undefined]);
}
