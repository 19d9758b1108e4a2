type Saved = { ok: true } | { ok: false; code: string; detail?: Readonly<Record<string, unknown>> };

/** Fetches a PDF, which takes some seconds, and hands it to the browser's own saving. */
export async function savePdf(address: string): Promise<Saved> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return await readFailure(answer);
    const url = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = url;
    link.download = nameOf(answer.headers.get("content-disposition") ?? "");
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return { ok: true };
  } catch {
    return { ok: false, code: "unavailable" };
  }
}

async function readFailure(answer: Response): Promise<Saved> {
  const told = (await answer.json().catch(() => ({}))) as { code?: unknown; detail?: object };
  const code = typeof told.code === "string" ? told.code : answer.status === 404 ? "not-found" : "unexpected";
  return { ok: false, code, detail: { ...told.detail } };
}

function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : "questionnaire.pdf";
}
