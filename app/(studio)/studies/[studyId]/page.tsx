import { redirect } from "next/navigation";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { studySteps } from "#contracts/studies";

/** A study opens at the step where its work stands. */
export default async function StudyPage({ params }: Readonly<{ params: Promise<{ studyId: string }> }>) {
  const study = await findStudyOrNotFound((await params).studyId);
  const step = studySteps.find((each) => study.steps[each] === "current") ?? "report";
  redirect(`/studies/${study.id}/${step}`);
}
