"use client";
import { CircleAlert, Lightbulb, TriangleAlert } from "lucide-react";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";

import type { DefinitionProblem } from "#questionnaire/definition-problem";

type Props = Readonly<{ level: DefinitionProblem["level"] | undefined }>;

const looks = {
  error: { tone: "text-danger", icon: CircleAlert },
  warning: { tone: "text-warning", icon: TriangleAlert },
  hint: { tone: "text-muted", icon: Lightbulb },
};

export function ProblemMark({ level }: Props) {
  const t = useMessages("questionnaire");
  if (!level) return null;
  return (
    <span className={looks[level].tone}>
      <Icon as={looks[level].icon} size={12} />
      <VisuallyHidden>{t(`problems.${level}`)}</VisuallyHidden>
    </span>
  );
}
