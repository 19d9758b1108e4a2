"use client";
import { CircleAlert, CircleCheck, CloudUpload } from "lucide-react";
import type { SaveState } from "#components/questionnaire-editor/autosave";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";

const looks = {
  saved: { icon: CircleCheck, tone: "text-success" },
  waiting: { icon: CloudUpload, tone: "text-muted" },
  saving: { icon: CloudUpload, tone: "text-muted" },
  failed: { icon: CircleAlert, tone: "text-danger" },
  conflict: { icon: CircleAlert, tone: "text-danger" },
} as const;

/** In a word; what to do about a failure is told below it. */
export function SaveStatus({ state: { status } }: Readonly<{ state: SaveState }>) {
  const t = useMessages("questionnaire");
  const { icon, tone } = looks[status];
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-sm text-muted">
      <Icon as={icon} className={tone} />
      {t(`save.${status}`)}
    </span>
  );
}
