"use client";
import { Dices, RotateCcw, RotateCw } from "lucide-react";
import { type Device, deviceNames, devices } from "#components/questionnaire-preview/device";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { NumberField } from "#components/ui/number-field";
import { Select } from "#components/ui/select";
import { mostPreviewSeed, type VersionSummary } from "#contracts/questionnaires";
import { parseNumber } from "#i18n/digits";
import { Language } from "#questionnaire/localised-text";

type Props = Readonly<{
  languages: readonly Language[];
  language: Language;
  onLanguage: (language: Language) => void;
  versions: readonly VersionSummary[];
  versionId?: string;
  onVersion: (versionId: string | undefined) => void;
  device: Device;
  onDevice: (device: Device) => void;
  isTurned: boolean;
  onTurn: () => void;
  seed: number;
  onSeed: (seed: number) => void;
  onRestart: () => void;
}>;

const draft = "draft";

export function PreviewToolbar(props: Props) {
  const t = useMessages("preview");
  const common = useMessages("common");
  const { language, languages, versions, versionId, device, isTurned } = props;
  return (
    <section aria-label={t("toolbar")} className="flex flex-wrap items-end gap-3">
      <Select
        size="small"
        label={t("language")}
        placeholder={t("language")}
        value={language}
        onChange={(id) => props.onLanguage(Language.parse(id))}
        options={languages.map((id) => ({ id, label: common(`languageName.${id}`) }))}
        className="min-w-32"
      />
      <Select
        size="small"
        label={t("version")}
        placeholder={t("version")}
        value={versionId ?? draft}
        onChange={(id) => props.onVersion(id === draft ? undefined : String(id))}
        options={[
          { id: draft, label: t("draft") },
          ...versions.map(({ id, number }) => ({ id, label: t("versionNumber", { number }) })),
        ]}
        className="min-w-32"
      />
      <div className="flex min-w-0 flex-wrap items-end gap-1.5">
        <Select
          size="small"
          label={t("device")}
          placeholder={t("device")}
          value={device}
          onChange={(id) => props.onDevice(deviceNames.find((name) => name === id) ?? "phone")}
          options={deviceNames.map((id) => ({ id, label: t(`devices.${id}`) }))}
          className="min-w-40"
        />
        <Button
          size="small"
          variant="quiet"
          aria-label={t("rotate")}
          aria-pressed={isTurned}
          isDisabled={devices[device][0] > devices[device][1]}
          icon={<Icon as={RotateCw} />}
          onPress={props.onTurn}
        />
      </div>
      <SeedField key={props.seed} seed={props.seed} onSeed={props.onSeed} />
      <Button
        size="small"
        variant="secondary"
        icon={<Icon as={RotateCcw} isDirectional />}
        onPress={props.onRestart}
      >
        {t("restart")}
      </Button>
    </section>
  );
}

function SeedField({ seed, onSeed }: Pick<Props, "seed" | "onSeed">) {
  const t = useMessages("preview");
  const locale = useCurrentLocale();
  const isSeed = (value: number | null): value is number =>
    value !== null && Number.isInteger(value) && value >= 0 && value <= mostPreviewSeed;
  const take = (text: string) => {
    const value = parseNumber(text);
    if (isSeed(value) && value !== seed) onSeed(value);
  };
  return (
    <div className="flex min-w-0 flex-wrap items-end gap-1.5">
      <NumberField
        size="small"
        locale={locale}
        label={t("seed")}
        labelNote={t("seedHelp")}
        defaultValue={seed}
        isWhole
        onBlur={(event) => take(event.target instanceof HTMLInputElement ? event.target.value : "")}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.target instanceof HTMLInputElement) take(event.target.value);
        }}
        className="w-56"
      />
      <Button
        size="small"
        variant="quiet"
        icon={<Icon as={Dices} />}
        onPress={() => onSeed((seed + 1) % mostPreviewSeed)}
      >
        {t("nextSeed")}
      </Button>
    </div>
  );
}
