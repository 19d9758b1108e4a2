"use client";
import { type Ref, useId } from "react";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import type { Locale } from "#i18n/locale";
import { type SegmentationBase, segmentationBases } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{
  locale: Locale;
  value: readonly SegmentationBase[];
  onChange: (value: SegmentationBase[]) => void;
  error?: string;
  ref?: Ref<HTMLFieldSetElement>;
}>;

/** The fourteen bases, each with a sentence on what it is for. */
export function BasePicker({ locale, value, onChange, error, ref }: Props) {
  const t = useMessages("studies");
  const errorId = useId();
  return (
    <fieldset
      ref={ref}
      tabIndex={-1}
      aria-describedby={error ? errorId : undefined}
      className="min-w-0 scroll-mt-24 outline-none"
    >
      <legend className="text-sm font-bold">{t("study.bases")}</legend>
      <p className="mt-0.5 text-sm text-muted">{t("study.basesHelp")}</p>
      {error && (
        <p id={errorId} role="alert" className="mt-2 text-sm text-danger">
          {error}
        </p>
      )}
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        {segmentationBases.map((base) => {
          const { name, purpose } = segmentationBaseNames[base];
          const isChosen = value.includes(base);
          return (
            <div
              key={base}
              className={`rounded-md border px-4 py-2.5 transition-colors ${isChosen ? "border-accent bg-accent-soft" : "border-line bg-surface"}`}
            >
              <Checkbox
                isSelected={isChosen}
                onChange={(isOn) => onChange(isOn ? [...value, base] : value.filter((each) => each !== base))}
                help={purpose[locale]}
              >
                <span className="font-medium">{name[locale]}</span>
              </Checkbox>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
