import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { isUuid } from "#contracts/is-uuid";
import { ownFormatSchema } from "#exchange/own/own-format";
import { exportQuestionnaire } from "#server/exchange/export-questionnaire";

type Context = { params: Promise<{ studyId: string }> };

/** The questionnaire as our own file, or with `?schema` the JSON Schema that describes such files. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const study = await findStudyOrNotFound((await params).studyId);
  const query = new URL(request.url).searchParams;
  if (query.has("schema"))
    return download(`${JSON.stringify(ownFormatSchema(), null, 2)}\n`, "bakhsh-questionnaire.schema");
  const wanted = query.get("version");
  const versionId = wanted && isUuid(wanted) ? wanted : undefined;
  const text = await orNotFound(
    exportQuestionnaire(await requireResearcher(), { studyId: study.id, versionId }),
  );
  return download(text, "questionnaire");
}

function download(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.json"`,
      "cache-control": "no-store",
    },
  });
}
