import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { failureReply } from "#app/session/failure-reply";
import { isLocale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import { printPage } from "#server/printing/print-page";

type Context = { params: Promise<{ studyId: string }> };

/** The printed questionnaire as a PDF, in the language that the address names. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const study = await findStudyOrNotFound((await params).studyId);
  const query = new URL(request.url).searchParams;
  query.set("paper", "1");
  const asked = query.get("language");
  const language = isLocale(asked) ? asked : await currentLocale();
  const name = `${translator(language, "print")("title")} - ${readText(study.title, language)}.pdf`;
  // This very server, whatever name the outside calls it by.
  const url = `http://127.0.0.1:${process.env.PORT ?? 3000}/questionnaire-print/${study.id}?${query}`;
  try {
    const pdf = await printPage({
      url,
      cookie: request.headers.get("cookie") ?? "",
      signal: request.signal,
    });
    return new Response(pdf.slice().buffer, {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="questionnaire.pdf"; filename*=UTF-8''${encodeURIComponent(name.replace(/[/\\:*?"<>|]/g, " "))}`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    return failureReply(error);
  }
}
