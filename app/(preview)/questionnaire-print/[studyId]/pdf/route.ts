import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { failureReply } from "#app/session/failure-reply";
import { printPage } from "#server/printing/print-page";

type Context = { params: Promise<{ studyId: string }> };

/** The printed questionnaire as a PDF, in the language that the address names. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const study = await findStudyOrNotFound((await params).studyId);
  const query = new URL(request.url).searchParams;
  query.set("paper", "1");
  // This very server, whatever name the outside calls it by.
  const own = `http://127.0.0.1:${process.env.PORT ?? 3000}/questionnaire-print/${study.id}?${query}`;
  try {
    const pdf = await printPage(own, request.headers.get("cookie") ?? "");
    return new Response(pdf.slice().buffer, {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": 'attachment; filename="questionnaire.pdf"',
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return failureReply(error);
  }
}
