import { Download } from "lucide-react";
import QRCode from "qrcode";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ address: string; locale: Locale }>;

/** Dark on white in every theme: scanners need it so. Drawn on the server, as a vector that prints at any size. */
export async function QrCode({ address, locale }: Props) {
  const t = translator(locale, "fieldwork");
  const drawing = await QRCode.toString(address, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString("base64")}`;
  return (
    <figure className="flex flex-col items-start gap-2">
      {/* biome-ignore lint/performance/noImgElement: a drawing in the page itself, nothing to optimise */}
      <img
        src={source}
        alt={t("qrAlt", { address })}
        width={148}
        height={148}
        className="rounded-md border border-line"
      />
      <LinkButton href={source} isDownload size="small" variant="quiet" icon={<Icon as={Download} />}>
        {t("qrDownload")}
      </LinkButton>
    </figure>
  );
}
