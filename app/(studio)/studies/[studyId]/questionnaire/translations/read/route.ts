import { findViewer } from "#app/session/current-viewer";
import { failureReply } from "#app/session/failure-reply";
import { readBody, readFileName } from "#app/session/read-upload";
import { AppError } from "#contracts/app-error";
import { maxTranslationMegabytes, TranslationFileInput } from "#contracts/translations";
import { readTranslationFile } from "#server/translations/read-translation-file";

type Context = { params: Promise<{ studyId: string }> };

/** The body is a filled-in file; the answer says how many texts changed and what was refused. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    const viewer = await findViewer();
    if (!viewer) throw new AppError("not-signed-in");
    const { studyId } = await params;
    const original = new URL(request.url).searchParams.get("original");
    const input = TranslationFileInput.safeParse({ studyId, original, fileName: readFileName(request) });
    if (!input.success) throw new AppError("invalid-input");
    const bytes = await readBody(request, maxTranslationMegabytes);
    return Response.json({ ok: true, value: await readTranslationFile(viewer, input.data, bytes) });
  } catch (error) {
    return failureReply(error);
  }
}
