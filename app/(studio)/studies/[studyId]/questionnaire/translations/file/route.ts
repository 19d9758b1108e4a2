import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { writeTranslationFile } from "#server/translations/write-translation-file";

type Context = { params: Promise<{ studyId: string }> };

const contentTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const study = await findStudyOrNotFound((await params).studyId);
  const format = new URL(request.url).searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
  const viewer = await requireResearcher();
  const bytes = await orNotFound(writeTranslationFile(viewer, { studyId: study.id, format }));
  return new Response(bytes.slice().buffer, {
    headers: {
      "content-type": contentTypes[format],
      "content-disposition": `attachment; filename="translations.${format}"`,
      "cache-control": "no-store",
    },
  });
}
