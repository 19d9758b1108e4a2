import { findViewer } from "#app/session/current-viewer";
import { failureOf } from "#app/session/run-action";
import { AppError } from "#contracts/app-error";
import { isUuid } from "#contracts/is-uuid";
import { PreviewQuery } from "#contracts/questionnaires";
import { respondentCsp } from "#respondent/document";
import { readPreview } from "#server/questionnaires/read-preview";

type Context = { params: Promise<{ studyId: string }> };

/** As much as a respondent may post. */
const maxPostedBytes = 1_000_000;

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? 0) > maxPostedBytes) return plain(413);
  const body = await request.text();
  if (body.length > maxPostedBytes) return plain(413);
  return answer(request, context, new URLSearchParams(body));
}

async function answer(request: Request, { params }: Context, fields?: URLSearchParams): Promise<Response> {
  try {
    const viewer = await findViewer();
    if (!viewer) throw new AppError("not-signed-in");
    const { studyId } = await params;
    if (!isUuid(studyId)) throw new AppError("not-found", { entity: "study" });
    const { searchParams } = new URL(request.url);
    const query = PreviewQuery.safeParse(Object.fromEntries(searchParams));
    if (!query.success) throw new AppError("invalid-input");
    const path = `/studies/${studyId}/questionnaire/preview`;
    const html = await readPreview(viewer, {
      studyId,
      path,
      query: query.data,
      parameters: searchParams,
      fields,
    });
    return new Response(html, { headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
  } catch (error) {
    return plain(statusOf(failureOf(error).code));
  }
}

const headers = {
  "content-security-policy": respondentCsp,
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
};

function plain(status: number): Response {
  return new Response(null, { status, headers });
}

function statusOf(code: AppError["code"]): number {
  switch (code) {
    case "not-signed-in":
      return 401;
    case "forbidden":
    case "not-found":
      return 404;
    case "invalid-input":
      return 400;
    case "unavailable":
      return 503;
    default:
      return 500;
  }
}
