import { Badge } from "#components/ui/badge";
import type { Tone } from "#components/ui/tone";
import type { ImportStatus } from "#contracts/imports";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

const tones: Record<ImportStatus, Tone> = {
  uploading: "neutral",
  uploaded: "neutral",
  mapped: "neutral",
  importing: "info",
  imported: "success",
  failed: "danger",
  cancelled: "neutral",
};

export function ImportStatusBadge({ locale, status }: Readonly<{ locale: Locale; status: ImportStatus }>) {
  return (
    <Badge tone={tones[status]} hasDot={status === "importing"}>
      {translator(locale, "data")(`status.${status}`)}
    </Badge>
  );
}
