import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedCode } from "#components/questionnaire-print/printed-code";
import { PrintedGrid } from "#components/questionnaire-print/printed-grid";
import { PrintedMark } from "#components/questionnaire-print/printed-mark";
import { PrintedOptions } from "#components/questionnaire-print/printed-options";
import { PrintedRule } from "#components/questionnaire-print/printed-rule";
import { PrintedSteps } from "#components/questionnaire-print/printed-steps";
import { PrintedTradeOff } from "#components/questionnaire-print/printed-trade-off";
import type { Question } from "#questionnaire/model";
import { industryOptions } from "#questionnaire/question-types/industry";
import { npsPoints } from "#questionnaire/question-types/nps";
import { placeLevelName, placeOptions } from "#questionnaire/question-types/place";

type Props = Readonly<{ question: Question; words: PrintWords }>;

/** Where the respondent would write or tick, with the codes that are stored. */
export function PrintedAnswer({ question, words }: Props) {
  const { t, text } = words;
  switch (question.type) {
    case "single":
    case "quiz":
    case "multiple":
    case "ranking":
      return <PrintedOptions question={question} words={words} />;
    case "consent":
      return <ConsentAnswer question={question} words={words} />;
    case "likert":
    case "dualScale":
    case "multiGrid":
    case "numericGrid":
    case "constantSum":
    case "semanticDifferential":
      return <PrintedGrid question={question} words={words} />;
    case "maxDiff":
    case "conjoint":
    case "vanWestendorp":
      return <PrintedTradeOff question={question} words={words} />;
    case "number":
      return <NumberAnswer question={question} words={words} />;
    case "slider":
      return <PrintedSteps {...endsOf(question, words)} steps={[question.min, question.max]} words={words} />;
    case "nps":
      return <PrintedSteps {...endsOf(question, words)} steps={npsPoints} words={words} />;
    case "rating":
      return <PrintedSteps {...endsOf(question, words)} steps={countTo(question.steps)} words={words} />;
    case "ladder": {
      const ends = { low: text(question.bottomLabel), high: text(question.topLabel) };
      return <PrintedSteps {...ends} steps={countTo(question.steps)} words={words} />;
    }
    case "text":
    case "date":
      return <PrintedMark kind="words" />;
    case "longText":
      return <div className="h-16 rounded-sm border border-muted" />;
    case "place":
      return (
        <p className="text-xs">
          {question.levels
            .map(
              (level) =>
                `${text(placeLevelName(level))} (${t("fromList", { count: placeOptions(level).length })})`,
            )
            .join(" · ")}
        </p>
      );
    case "industry":
      return <p className="text-xs">{t("fromList", { count: industryOptions(question).length })}</p>;
    case "information":
      return question.image ? <p className="text-xs">[{text(question.image.alt)}]</p> : null;
    case "hidden":
    case "calculated":
      return null;
  }
}

type Of<Type extends Question["type"]> = Readonly<{
  question: Extract<Question, { type: Type }>;
  words: PrintWords;
}>;

function ConsentAnswer({ question, words }: Of<"consent">) {
  const { t, text, digits } = words;
  const answers = [
    { code: 1, label: question.agreeLabel },
    { code: 0, label: question.declineLabel },
  ];
  return (
    <>
      <p className="flex flex-wrap gap-x-8">
        {answers.map(({ code, label }) => (
          <span key={code} className="inline-flex items-center gap-2">
            <PrintedMark kind="one" /> <bdi>{text(label)}</bdi> <PrintedCode>{digits(code)}</PrintedCode>
          </span>
        ))}
      </p>
      {question.mustAgree && <PrintedRule>{t("mustAgree")}</PrintedRule>}
    </>
  );
}

function NumberAnswer({ question, words }: Of<"number">) {
  const { t, text, digits } = words;
  const [min, max] = [question.min, question.max].map((limit) => limit !== undefined && digits(limit));
  const range =
    min && max ? t("range", { min, max }) : min ? t("rangeFrom", { min }) : max ? t("rangeTo", { max }) : "";
  return (
    <p className="flex items-baseline gap-2">
      <PrintedMark kind="number" /> {text(question.unit)}
      {range && <span className="text-xs text-muted">{range}</span>}
    </p>
  );
}

function endsOf({ lowLabel, highLabel }: Of<"slider" | "nps" | "rating">["question"], { text }: PrintWords) {
  return { low: text(lowLabel), high: text(highLabel) };
}

function countTo(steps: number): number[] {
  return Array.from({ length: steps }, (_, step) => step + 1);
}
