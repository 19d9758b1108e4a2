"use client";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";
import { readText } from "#questionnaire/localised-text";
import type { QuizQuestion } from "#questionnaire/question-types/quiz";

type Props = Readonly<{ question: QuizQuestion; onChange: (question: QuizQuestion) => void }>;

const noKey = "none";

/** The right answer of a quiz question, which respondents never get to see. */
export function QuizKey({ question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  return (
    <Select
      label={t("quiz.label")}
      help={t("quiz.help")}
      size="small"
      placeholder={t("quiz.none")}
      value={question.correctCode === undefined ? noKey : String(question.correctCode)}
      options={[
        { id: noKey, label: t("quiz.none") },
        ...question.options
          .filter((option) => option.code >= 0)
          .map(({ code, label }) => ({ id: String(code), label: readText(label, locale) || String(code) })),
      ]}
      onChange={(chosen) =>
        onChange({ ...question, correctCode: chosen === noKey ? undefined : Number(chosen) })
      }
    />
  );
}
