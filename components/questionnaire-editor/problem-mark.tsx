"use client";
import { CircleAlert, TriangleAlert } from "lucide-react";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";

type Props = Readonly<{ level: "error" | "warning" | undefined }>;

export function ProblemMark({ level }: Props) {
  const t = useMessages("questionnaire");
  if (!level) return null;
  return (
    <span className={level === "error" ? "text-danger" : "text-warning"}>
      <Icon as={level === "error" ? CircleAlert : TriangleAlert} size={12} />
      <VisuallyHidden>{t(`problems.${level}`)}</VisuallyHidden>
    </span>
  );
}
