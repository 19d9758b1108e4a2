import { notFound } from "next/navigation";
import { cache } from "react";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { isUuid } from "#contracts/is-uuid";
import { readStudy } from "#server/studies/read-study";

/** The study of this address, read once a request; another workspace's is a 404. */
export const findStudyOrNotFound = cache(async (studyId: string) => {
  if (!isUuid(studyId)) notFound();
  return orNotFound(readStudy(await requireResearcher(), studyId));
});
