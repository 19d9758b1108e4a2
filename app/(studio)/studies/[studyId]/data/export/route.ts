import { streamCsv } from "#app/(studio)/studies/[studyId]/data/stream-csv";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { DataQuery } from "#contracts/data";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import { exportResponses } from "#server/data/export-responses";

type Context = { params: Promise<{ studyId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireResearcher();
  const study = await findStudyOrNotFound((await params).studyId);
  const language = await currentLocale();
  const t = translator(language, "data");
  const { wave, disposition, show } = DataQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const shared = { studyId: study.id, waveId: wave, disposition };
  const missingWords = {
    notAsked: t("missing.notAsked"),
    notAnswered: t("missing.notAnswered"),
    refused: t("missing.refused"),
    dontKnow: t("missing.dontKnow"),
  };
  const parts = await orNotFound(
    exportResponses(
      viewer,
      show === "codes" ? { ...shared, show } : { ...shared, show, language, missingWords },
    ),
  );
  return streamCsv(`${readText(study.title, language)} - ${show}.csv`, parts);
}
