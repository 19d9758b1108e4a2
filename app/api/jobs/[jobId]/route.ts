import { findViewer } from "#app/session/current-viewer";
import { failureOf } from "#app/session/run-action";
import { AppError } from "#contracts/app-error";
import { isUuid } from "#contracts/is-uuid";
import { readJob } from "#server/jobs/read-job";

export const dynamic = "force-dynamic";

const statusOf: Partial<Record<AppError["code"], number>> = {
  "not-signed-in": 401,
  "not-found": 404,
  forbidden: 404,
  unavailable: 503,
};

/** How far a job is, for the card that follows it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ jobId: string }> },
): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    const viewer = await findViewer();
    if (!viewer) throw new AppError("not-signed-in");
    const { jobId } = await params;
    if (!isUuid(jobId)) throw new AppError("not-found", { entity: "job" });
    return Response.json(await readJob(viewer, jobId), { headers });
  } catch (error) {
    const { code } = failureOf(error);
    return Response.json({ code }, { status: statusOf[code] ?? 500, headers });
  }
}
