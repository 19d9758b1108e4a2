"use client";
import { useState } from "react";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import { CodeText } from "#components/ui/code-text";
import { SegmentedControl } from "#components/ui/segmented-control";
import { TextField } from "#components/ui/text-field";
import { HiddenQuestion, maxHiddenLength } from "#questionnaire/question-types/hidden";

type Source = HiddenQuestion["source"];

export function HiddenFormat({ question, onChange }: FormatProps<HiddenQuestion>) {
  const t = useMessages("questionnaire");
  const { source } = question;
  const setSource = (next: Source, mergeKey?: string) => onChange({ ...question, source: next }, mergeKey);
  const turnTo = (from: Source["from"]) => {
    if (from === source.from) return;
    setSource(
      from === "link"
        ? { from, parameter: question.code.toLowerCase().replace(/[^a-z0-9_-]/g, "") || "v" }
        : { from, value: "" },
    );
  };
  return (
    <>
      <SegmentedControl
        label={t("formats.hidden.source")}
        value={source.from}
        onChange={turnTo}
        options={[
          { id: "link", label: t("formats.hidden.link") },
          { id: "value", label: t("formats.hidden.value") },
        ]}
      />
      {source.from === "link" ? (
        <>
          <ParameterField
            key={question.code}
            parameter={source.parameter}
            onChange={(parameter) => setSource({ from: "link", parameter }, "parameter")}
          />
          <p className="text-xs text-muted">
            {t("formats.hidden.example")} <CodeText>{`https://…?${source.parameter}=A12`}</CodeText>
          </p>
        </>
      ) : (
        <TextField
          label={t("formats.hidden.fixedValue")}
          size="small"
          className="max-w-md"
          maxLength={maxHiddenLength}
          value={source.value}
          onChange={(value) => setSource({ from: "value", value }, "value")}
        />
      )}
      <Checkbox
        isSelected={question.isNumber ?? false}
        help={t("formats.hidden.numberHelp")}
        onChange={(isNumber) => onChange({ ...question, isNumber: isNumber || undefined })}
      >
        {t("formats.hidden.number")}
      </Checkbox>
    </>
  );
}

type ParameterProps = Readonly<{ parameter: string; onChange: (parameter: string) => void }>;

/** A name that no link can carry stays in the box, marked, and is not stored. */
function ParameterField({ parameter, onChange }: ParameterProps) {
  const t = useMessages("questionnaire");
  const [refused, setRefused] = useState<string>();
  const change = (typed: string) => {
    const isValid = HiddenQuestion.shape.source.safeParse({ from: "link", parameter: typed }).success;
    setRefused(isValid ? undefined : typed);
    if (isValid) onChange(typed);
  };
  return (
    <TextField
      label={t("formats.hidden.parameter")}
      size="small"
      dir="ltr"
      className="w-64 max-w-full"
      maxLength={40}
      value={refused ?? parameter}
      error={refused === undefined ? undefined : t("formats.hidden.parameterInvalid")}
      onChange={change}
    />
  );
}
