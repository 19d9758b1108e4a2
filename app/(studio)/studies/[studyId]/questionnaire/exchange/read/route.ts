import { findViewer } from "#app/session/current-viewer";
import { failureReply } from "#app/session/failure-reply";
import { readBody, readFileName } from "#app/session/read-upload";
import { AppError } from "#contracts/app-error";
import { ForeignFileInput, maxExchangeMegabytes } from "#contracts/exchange";
import { readForeignFile } from "#server/exchange/read-foreign-file";

type Context = { params: Promise<{ studyId: string }> };

/** The body is the file; the answer is what it would become. Nothing is stored. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const viewer = await findViewer();
    if (!viewer) throw new AppError("not-signed-in");
    const { studyId } = await params;
    const input = ForeignFileInput.safeParse({ studyId, fileName: readFileName(request) });
    if (!input.success) throw new AppError("invalid-input");
    const bytes = await readBody(request, maxExchangeMegabytes);
    return Response.json({ ok: true, value: await readForeignFile(viewer, input.data, bytes) });
  } catch (error) {
    return failureReply(error);
  }
}
