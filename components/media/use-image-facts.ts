"use client";
import { useEffect, useState } from "react";
import { imageUrl } from "#respondent/image-url";

export type ImageFacts =
  | { status: "unknown" }
  | { status: "missing" }
  /** `byteSize` is null when the server does not tell it. */
  | { status: "known"; byteSize: number | null; contentType: string };

/** What the server tells of a picture without sending it. */
export function useImageFacts(mediaId: string | undefined): ImageFacts {
  const [found, setFound] = useState<{ mediaId: string; facts: ImageFacts } | null>(null);
  useEffect(() => {
    if (!mediaId) return;
    const leaving = new AbortController();
    readFacts(mediaId, leaving.signal).then(
      (facts) => setFound({ mediaId, facts }),
      () => undefined,
    );
    return () => leaving.abort();
  }, [mediaId]);
  return found && found.mediaId === mediaId ? found.facts : { status: "unknown" };
}

async function readFacts(mediaId: string, signal: AbortSignal): Promise<ImageFacts> {
  const answer = await fetch(imageUrl(mediaId), { method: "HEAD", signal });
  if (answer.status === 404) return { status: "missing" };
  if (!answer.ok) return { status: "unknown" };
  const length = Number(answer.headers.get("content-length"));
  return {
    status: "known",
    byteSize: length > 0 ? length : null,
    contentType: answer.headers.get("content-type") ?? "",
  };
}
