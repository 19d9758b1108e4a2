import type { ActionResult } from "#contracts/app-error";
import type { ImagePage, ImageView } from "#contracts/media";

/** Uploads one picture; a lost connection is told as `unavailable`. */
export async function sendImage(picture: Blob, name: string): Promise<ActionResult<ImageView>> {
  return ask<ImageView>("/media/upload", {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name) },
    body: picture,
  });
}

/** One page of the workspace's pictures, the newest first. */
export async function fetchImages(after: string | null): Promise<ActionResult<ImagePage>> {
  return ask<ImagePage>(after ? `/media/list?after=${after}` : "/media/list", { cache: "no-store" });
}

async function ask<T>(url: string, init: RequestInit): Promise<ActionResult<T>> {
  try {
    const answer = await fetch(url, init);
    return (await answer.json()) as ActionResult<T>;
  } catch {
    return { ok: false, code: "unavailable", detail: {} };
  }
}
