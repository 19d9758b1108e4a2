import { findViewer } from "#app/session/current-viewer";
import { failureReply } from "#app/session/failure-reply";
import { AppError } from "#contracts/app-error";
import { ListImagesInput } from "#contracts/media";
import { listImages } from "#server/media/list-images";

export const dynamic = "force-dynamic";

/** The pictures to choose from: /media/list?after=<the next of the page before>. */
export async function GET(request: Request): Promise<Response> {
  try {
    const viewer = await findViewer();
    if (!viewer) throw new AppError("not-signed-in");
    const after = new URL(request.url).searchParams.get("after") ?? undefined;
    const input = ListImagesInput.safeParse({ after });
    if (!input.success) throw new AppError("invalid-input");
    const headers = { "cache-control": "no-store" };
    return Response.json({ ok: true, value: await listImages(viewer, input.data) }, { headers });
  } catch (error) {
    return failureReply(error);
  }
}
