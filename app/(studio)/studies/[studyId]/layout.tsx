import type { Metadata } from "next";
import type { ReactNode } from "react";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { StudioFrame } from "#app/(studio)/studio-frame";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { StudySteps } from "#components/studies/study-steps";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ params: Promise<{ studyId: string }>; children: ReactNode }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const study = await findStudyOrNotFound((await params).studyId);
  return { title: readText(study.title, await currentLocale()) };
}

export default async function StudyLayout({ params, children }: Props) {
  const viewer = await requireResearcher();
  const study = await findStudyOrNotFound((await params).studyId);
  const locale = await currentLocale();
  return (
    <StudioFrame
      viewer={viewer}
      breadcrumbs={[
        { label: readText(study.client.name, locale), href: `/clients/${study.client.id}` },
        { label: readText(study.title, locale) },
      ]}
      steps={<StudySteps studyId={study.id} steps={study.steps} />}
    >
      {children}
    </StudioFrame>
  );
}
