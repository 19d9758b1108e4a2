"use client";
import { type FormEvent, useState } from "react";
import { segmentColour } from "#components/charts/segment-colour";
import { MarkerList, type MarkerText } from "#components/segmentation/marker-list";
import { segmentLetter } from "#components/segmentation/segment-letter";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import type { ActionResult } from "#contracts/app-error";
import type { NameSegmentsInput } from "#contracts/segmentation";
import type { LocalisedText, StudioLanguage } from "#questionnaire/localised-text";

export type NamedSegmentInput = {
  number: number;
  name: LocalisedText;
  description: LocalisedText;
  /** "580 respondents, 40 %". */
  size: string;
  markers: MarkerText[];
};

type Props = Readonly<{
  solutionId: string;
  languages: readonly StudioLanguage[];
  segments: readonly NamedSegmentInput[];
  save: (input: NameSegmentsInput) => Promise<ActionResult<void>>;
}>;

const labels = {
  fa: { name: "names.nameFa", description: "names.descriptionFa" },
  en: { name: "names.nameEn", description: "names.descriptionEn" },
} as const;

/** Names and descriptions in the study's languages, beside what each segment is known by. */
export function NameSegmentsForm({ solutionId, languages, segments: initial, save }: Props) {
  const t = useMessages("segmentation");
  const errorText = useErrorText();
  const [segments, setSegments] = useState(() =>
    initial.map(({ number, name, description }) => ({ number, name, description })),
  );
  const [outcome, setOutcome] = useState<{ tone: "success" | "danger"; text: string } | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const isNameless = (name: LocalisedText) => !languages.some((language) => name[language]?.trim());
  const change = (number: number, part: "name" | "description", language: StudioLanguage, text: string) => {
    setOutcome(null);
    setSegments((before) =>
      before.map((segment) =>
        segment.number === number ? { ...segment, [part]: { ...segment[part], [language]: text } } : segment,
      ),
    );
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (segments.some((segment) => isNameless(segment.name))) return;
    setSaving(true);
    const result = await save({ solutionId, segments });
    setSaving(false);
    setOutcome(
      result.ok ? { tone: "success", text: t("names.saved") } : { tone: "danger", text: errorText(result) },
    );
  };
  return (
    <Card title={t("names.title")} description={t("names.help")}>
      <form onSubmit={submit} className="flex flex-col gap-6">
        {segments.map((segment, index) => (
          <fieldset
            key={segment.number}
            className="grid gap-4 border-t border-line pt-5 lg:grid-cols-[18rem_1fr] lg:gap-8"
          >
            <legend className="sr-only">{t("workingName", { number: segment.number })}</legend>
            <div>
              <p className="flex items-center gap-2 font-bold">
                <span
                  aria-hidden="true"
                  data-mark=""
                  className="size-3.5 rounded-sm"
                  style={{ backgroundColor: segmentColour(segment.number - 1) }}
                />
                <span dir="ltr">{segmentLetter(segment.number)}</span>
                <span className="text-sm font-normal text-muted">{initial[index].size}</span>
              </p>
              <p className="mt-3 mb-1 text-xs text-muted">{t("names.markers")}</p>
              <MarkerList
                markers={initial[index].markers}
                moreLabel={t("names.more")}
                lessLabel={t("names.less")}
              />
            </div>
            <div className="grid content-start gap-4 sm:grid-cols-2">
              {languages.map((language) => (
                <TextField
                  key={`name ${language}`}
                  label={t(labels[language].name)}
                  value={segment.name[language] ?? ""}
                  maxLength={120}
                  error={isChecked && isNameless(segment.name) ? t("names.missing") : undefined}
                  onChange={(text) => change(segment.number, "name", language, text)}
                />
              ))}
              {languages.map((language) => (
                <TextArea
                  key={`description ${language}`}
                  label={t(labels[language].description)}
                  value={segment.description[language] ?? ""}
                  maxLength={5000}
                  rows={3}
                  onChange={(text) => change(segment.number, "description", language, text)}
                />
              ))}
            </div>
          </fieldset>
        ))}
        {outcome && (
          <Callout tone={outcome.tone} isAnnounced>
            {outcome.text}
          </Callout>
        )}
        <div>
          <Button type="submit" variant="primary" isPending={isSaving}>
            {t("names.save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
