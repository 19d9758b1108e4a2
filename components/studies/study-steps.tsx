"use client";
import { usePathname } from "next/navigation";
import { useMessages } from "#components/shell/use-messages";
import { StepNav, type StepState } from "#components/ui/step-nav";
import { type StudyStep, studySteps } from "#contracts/studies";

type Props = Readonly<{ studyId: string; steps: Record<StudyStep, StepState> }>;

export function StudySteps({ studyId, steps }: Props) {
  const t = useMessages("common");
  const pathname = usePathname();
  return (
    <StepNav
      label={t("steps.label")}
      steps={studySteps.map((step) => {
        const href = `/studies/${studyId}/${step}`;
        return {
          id: step,
          href,
          label: t(`steps.${step}`),
          state: steps[step],
          stateLabel: t(`stepState.${steps[step]}`),
          isHere: pathname === href || pathname.startsWith(`${href}/`),
        };
      })}
    />
  );
}
