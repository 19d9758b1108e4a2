"use client";
import { useMemo } from "react";
import { subjectsOf } from "#components/questionnaire-editor/condition-subjects";
import { useMessages } from "#components/shell/use-messages";
import { formatNumber } from "#i18n/format";
import { directionOf } from "#i18n/locale";
import type { Formula } from "#questionnaire/formula";
import { formulaSentence } from "#questionnaire/formula-sentence";
import { readText, studioLanguages } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";

type Props = Readonly<{ formula: Formula; before: readonly Question[] }>;

/** The formula as a sentence, in each language of the studio. */
export function FormulaText({ formula, before }: Props) {
  const t = useMessages("questionnaire");
  const subjects = useMemo(
    () => new Map(before.flatMap(subjectsOf).map((subject) => [subject.variable, subject])),
    [before],
  );
  return (
    <div className="flex flex-col gap-2 rounded-md bg-sunken p-3 text-sm">
      <h3 className="font-medium">{t("formats.calculated.sentence")}</h3>
      {studioLanguages.map((language) => {
        const sentence = formulaSentence(formula, language, {
          // Isolated, so that a Latin code does not turn the words around it.
          name: (variable) => `\u2068${variable || "…"}\u2069`,
          label: (variable, code) => {
            const option = subjects.get(variable)?.options.find((one) => one.code === code);
            return readText(option?.label, language) || undefined;
          },
          writeNumber: (value) => formatNumber(language, value, { decimals: decimalsOf(value) }),
        });
        return (
          <p key={language} lang={language} dir={directionOf(language)}>
            {sentence}
          </p>
        );
      })}
    </div>
  );
}

function decimalsOf(value: number): number {
  return Math.min(String(value).split(".")[1]?.length ?? 0, 6);
}
