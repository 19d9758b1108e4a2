"use client";
import { useEffect, useState } from "react";
import type { JobView } from "#contracts/jobs";

/** Short at first, because many a job has ended by then. */
const firstPauseMs = 200;
const longestPauseMs = 1000;
const pauseAfterFailureMs = 3000;

export function hasEnded(job: JobView): boolean {
  return job.status === "succeeded" || job.status === "failed" || job.status === "cancelled";
}

/** Follows a job until it ends. `isLost` while the server does not answer; it keeps trying. */
export function useJob(initial: JobView): { job: JobView; isLost: boolean } {
  const [job, setJob] = useState(initial);
  const [isLost, setLost] = useState(false);
  const isOver = hasEnded(job);
  useEffect(() => {
    if (isOver) return;
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout>;
    let pauseMs = firstPauseMs;
    const look = async () => {
      const found = await readJob(initial.id);
      if (isLeft) return;
      setLost(found === null);
      if (found) setJob(found);
      pauseMs = Math.min(longestPauseMs, 2 * pauseMs);
      timer = setTimeout(look, found ? pauseMs : pauseAfterFailureMs);
    };
    timer = setTimeout(look, pauseMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [initial.id, isOver]);
  return { job, isLost };
}

async function readJob(id: string): Promise<JobView | null> {
  try {
    const answer = await fetch(`/api/jobs/${id}`, { cache: "no-store" });
    return answer.ok ? ((await answer.json()) as JobView) : null;
  } catch {
    return null;
  }
}
