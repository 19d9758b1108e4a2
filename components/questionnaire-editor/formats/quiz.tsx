"use client";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { OptionsEditor } from "#components/questionnaire-editor/options-editor";
import { ShuffleCheckbox } from "#components/questionnaire-editor/shuffle-checkbox";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import { Select } from "#components/ui/select";
import { readText } from "#questionnaire/localised-text";
import type { QuizQuestion } from "#questionnaire/question-types/quiz";

export function QuizFormat({ question, onChange }: FormatProps<QuizQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      <OptionsEditor
        title={t("option.title")}
        questionCode={question.code}
        place="option"
        options={question.options}
        onChange={(options, mergeKey) => onChange({ ...question, options }, mergeKey)}
      />
      <ShuffleCheckbox question={question} onChange={onChange} />
      <QuizKey question={question} onChange={onChange} />
      <TimeLimit question={question} onChange={onChange} />
    </>
  );
}

const noKey = "none";

/** The right answer, which respondents never get to see. */
function QuizKey({ question, onChange }: FormatProps<QuizQuestion>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { options, correctCode } = question;
  const isKnown = options.some(({ code }) => code === correctCode);
  return (
    <Select
      label={t("formats.quiz.key")}
      help={t("formats.quiz.keyHelp")}
      size="small"
      className="max-w-md"
      placeholder={t("formats.quiz.noKey")}
      value={isKnown ? String(correctCode) : noKey}
      options={[
        { id: noKey, label: t("formats.quiz.noKey") },
        ...options
          .filter(({ code }) => code >= 0)
          .map(({ code, label }) => ({ id: String(code), label: readText(label, locale) || String(code) })),
      ]}
      onChange={(chosen) =>
        onChange({ ...question, correctCode: chosen === noKey ? undefined : Number(chosen) })
      }
    />
  );
}

function TimeLimit({ question, onChange }: FormatProps<QuizQuestion>) {
  const t = useMessages("questionnaire");
  const setLimit = (timeLimitSeconds: number | undefined) => {
    const { isLimitStrict, ...rest } = question;
    const kept = timeLimitSeconds === undefined ? rest : { ...rest, isLimitStrict };
    onChange({ ...kept, timeLimitSeconds }, "timeLimitSeconds");
  };
  return (
    <>
      <NumberBox
        label={t("formats.quiz.limit")}
        help={t("formats.quiz.limitHelp")}
        isWhole
        min={5}
        max={600}
        className="max-w-md"
        value={question.timeLimitSeconds}
        onChange={setLimit}
      />
      {question.timeLimitSeconds !== undefined && (
        <Checkbox
          isSelected={question.isLimitStrict ?? false}
          help={t("formats.quiz.strictHelp")}
          onChange={(isLimitStrict) => onChange({ ...question, isLimitStrict: isLimitStrict || undefined })}
        >
          {t("formats.quiz.strict")}
        </Checkbox>
      )}
    </>
  );
}
