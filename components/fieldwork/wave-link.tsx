"use client";
import { ExternalLink } from "lucide-react";
import { useMessages } from "#components/shell/use-messages";
import { CopyField } from "#components/ui/copy-field";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";

type Props = Readonly<{ address: string; isPaused: boolean }>;

export function WaveLink({ address, isPaused }: Props) {
  const t = useMessages("fieldwork");
  return (
    <div className="flex min-w-0 grow flex-col gap-3 sm:max-w-lg">
      <CopyField label={t("openLink")} value={address} copyLabel={t("copy")} copiedLabel={t("copied")} />
      <p className="text-sm text-muted">{isPaused ? t("pausedHelp") : t("openLinkHelp")}</p>
      <div>
        <LinkButton href={address} opensNewTab size="small" icon={<Icon as={ExternalLink} />}>
          {t("tryLink")}
        </LinkButton>
      </div>
    </div>
  );
}
