"use client";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";
import { maxLengthOf, type TextQuestion, textFormats } from "#questionnaire/question-types/text";

const anyText = "any";

/** A format belongs to one line: nobody writes an address over several. */
export function TextFormat({ question, onChange }: FormatProps<TextQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      {question.type === "text" && (
        <Select
          label={t("formats.text.format")}
          size="small"
          className="w-72 max-w-full"
          placeholder={t("formats.text.any")}
          value={question.format ?? anyText}
          options={[
            { id: anyText, label: t("formats.text.any") },
            ...textFormats.map((format) => ({
              id: format,
              label: t(`formats.text.${format}`),
              description: t(`formats.text.${format}Help`),
            })),
          ]}
          onChange={(chosen) =>
            onChange({ ...question, format: textFormats.find((format) => format === chosen) })
          }
        />
      )}
      <div className="grid max-w-md grid-cols-2 items-end gap-x-2 gap-y-1.5">
        <NumberBox
          label={t("formats.text.minLength")}
          isWhole
          min={1}
          max={10_000}
          value={question.minLength}
          onChange={(minLength) => onChange({ ...question, minLength }, "minLength")}
        />
        <NumberBox
          label={t("text.maxLength")}
          isWhole
          min={1}
          max={10_000}
          value={question.maxLength}
          onChange={(maxLength) => onChange({ ...question, maxLength }, "maxLength")}
        />
        <p className="col-start-2 text-xs text-muted">
          {t("text.maxLengthHelp", { count: maxLengthOf({ ...question, maxLength: undefined }) })}
        </p>
      </div>
    </>
  );
}
