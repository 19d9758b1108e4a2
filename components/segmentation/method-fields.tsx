"use client";
import type { DraftProblem, DraftSpecification } from "#components/segmentation/draft-specification";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Card } from "#components/ui/card";
import { Checkbox } from "#components/ui/checkbox";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { NumberField } from "#components/ui/number-field";
import { Select } from "#components/ui/select";
import { leastK, mostK, type SegmentationMethod, segmentationMethods } from "#contracts/segmentation";
import { formatNumber } from "#i18n/format";

type Props = Readonly<{
  draft: DraftSpecification;
  errorFor: (problem: DraftProblem) => string | undefined;
  onChange: (part: Partial<DraftSpecification>) => void;
}>;

/** Which methods, how many segments, how many starts, and the seed that makes a run repeatable. */
export function MethodFields({ draft, errorFor, onChange }: Props) {
  const t = useMessages("segmentation");
  const locale = useCurrentLocale();
  const numbers = Array.from({ length: mostK - leastK + 1 }, (_, index) => leastK + index).map((k) => ({
    id: String(k),
    label: formatNumber(locale, k),
  }));
  return (
    <Card title={t("form.methods")}>
      <div className="flex flex-col gap-6">
        <CheckboxGroup
          label={t("form.methods")}
          isLabelHidden
          value={draft.methods}
          error={errorFor("methodMissing")}
          onChange={(methods) => onChange({ methods: methods as SegmentationMethod[] })}
          options={segmentationMethods.map((method) => ({
            id: method,
            label: t(`method.${method}`),
            description: t(`methodHelp.${method}`),
          }))}
        />
        {draft.methods.includes("k-means") && (
          <Checkbox
            isSelected={draft.standardise}
            onChange={(standardise) => onChange({ standardise })}
            help={t("form.standardiseHelp")}
          >
            {t("form.standardise")}
          </Checkbox>
        )}
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1.5 text-sm font-medium">{t("form.range")}</legend>
          <div className="grid max-w-sm grid-cols-2 gap-4">
            <Select
              label={t("form.kMin")}
              placeholder=""
              options={numbers}
              value={String(draft.kMin)}
              onChange={(k) => onChange({ kMin: Number(k) })}
            />
            <Select
              label={t("form.kMax")}
              placeholder=""
              options={numbers}
              value={String(draft.kMax)}
              error={errorFor("rangeWrong")}
              onChange={(k) => onChange({ kMax: Number(k) })}
            />
          </div>
        </fieldset>
        <div className="grid gap-6 sm:grid-cols-2">
          <NumberField
            id="segmentation-starts"
            locale={locale}
            isWhole
            label={t("form.starts")}
            help={t("form.startsHelp")}
            value={draft.starts}
            error={errorFor("startsWrong")}
            onChange={(starts) => onChange({ starts })}
          />
          <NumberField
            id="segmentation-seed"
            locale={locale}
            isWhole
            label={t("form.seed")}
            help={t("form.seedHelp")}
            value={draft.seed}
            error={errorFor("seedWrong")}
            onChange={(seed) => onChange({ seed })}
          />
        </div>
      </div>
    </Card>
  );
}
