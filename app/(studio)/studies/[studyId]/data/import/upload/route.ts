import { findViewer } from "#app/session/current-viewer";
import { failureReply } from "#app/session/failure-reply";
import { AppError } from "#contracts/app-error";
import { maxFileMegabytes, UploadFileInput } from "#contracts/imports";
import { uploadFile } from "#server/data/upload-file";

type Context = { params: Promise<{ studyId: string }> };

/**
 * The body is the file itself, stored as it arrives. The name comes in a header of our own, which no other
 * site's page can send along with the session.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const viewer = await findViewer();
    if (!viewer) throw new AppError("not-signed-in");
    const { studyId } = await params;
    const input = UploadFileInput.safeParse({ studyId, fileName: readName(request) });
    if (!input.success) throw new AppError("invalid-input");
    if (Number(request.headers.get("content-length") ?? 0) > maxFileMegabytes * 1_000_000) {
      throw new AppError("file-too-large", { megabytes: maxFileMegabytes });
    }
    if (!request.body) throw new AppError("file-empty");
    return Response.json({ ok: true, value: await uploadFile(viewer, input.data, partsOf(request.body)) });
  } catch (error) {
    return failureReply(error);
  }
}

function readName(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get("x-file-name") ?? "");
  } catch {
    return "";
  }
}

async function* partsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
