import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedGrid } from "#components/questionnaire-print/printed-grid";
import { PrintedOptions } from "#components/questionnaire-print/printed-options";
import { Code, Rule } from "#components/questionnaire-print/printed-page";
import { PrintedTradeOff } from "#components/questionnaire-print/printed-trade-off";
import type { Question } from "#questionnaire/model";
import { industryOptions } from "#questionnaire/question-types/industry";
import { npsPoints } from "#questionnaire/question-types/nps";
import { placeLevelName, placeOptions } from "#questionnaire/question-types/place";

type Props = Readonly<{ question: Question; words: PrintWords }>;

/** Where the respondent would write or tick, with the codes that are stored. */
export function PrintedAnswer({ question, words }: Props) {
  const { t, text, digits } = words;
  switch (question.type) {
    case "single":
    case "quiz":
    case "multiple":
    case "ranking":
      return <PrintedOptions question={question} words={words} />;
    case "consent":
      return (
        <p>
          ○ {text(question.agreeLabel)} <Code>1</Code> &emsp; ○ {text(question.declineLabel)} <Code>0</Code>
          {question.mustAgree && <Rule>{t("mustAgree")}</Rule>}
        </p>
      );
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
      return (
        <p>
          <Line /> {text(question.unit)}{" "}
          <span className="text-xs text-gray-600">
            {t("range", { min: bound(question.min, digits), max: bound(question.max, digits) })}
          </span>
        </p>
      );
    case "slider":
      return (
        <Ends
          low={text(question.lowLabel)}
          high={text(question.highLabel)}
          steps={`${digits(question.min)} ———— ${digits(question.max)}`}
        />
      );
    case "nps":
      return (
        <Ends
          low={text(question.lowLabel)}
          high={text(question.highLabel)}
          steps={npsPoints.map(digits).join("  ")}
        />
      );
    case "rating":
      return (
        <Ends
          low={text(question.lowLabel)}
          high={text(question.highLabel)}
          steps={numbered(question.steps, digits)}
        />
      );
    case "ladder":
      return (
        <Ends
          low={text(question.bottomLabel)}
          high={text(question.topLabel)}
          steps={numbered(question.steps, digits)}
        />
      );
    case "text":
    case "date":
      return <Line />;
    case "longText":
      return <div className="mt-1 h-16 rounded-sm border border-gray-400" />;
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
    case "hidden":
      return (
        <p className="text-xs">
          {question.source.from === "link"
            ? t("fromLink", { parameter: question.source.parameter })
            : t("fixedValue", { value: question.source.value })}
        </p>
      );
    case "calculated":
      return <p className="text-xs">{words.formula(question.formula)}</p>;
    case "information":
      return question.image ? <p className="text-xs">[{text(question.image.alt)}]</p> : null;
  }
}

function Line() {
  return <span className="inline-block w-48 border-b border-gray-500">&nbsp;</span>;
}

function Ends({ low, high, steps }: Readonly<{ low: string; high: string; steps: string }>) {
  return (
    <p className="flex flex-wrap items-baseline gap-4">
      <span className="text-xs">{low}</span>
      <span className="whitespace-pre">{steps}</span>
      <span className="text-xs">{high}</span>
    </p>
  );
}

function numbered(steps: number, digits: PrintWords["digits"]): string {
  return Array.from({ length: steps }, (_, step) => digits(step + 1)).join("  ");
}

function bound(value: number | undefined, digits: PrintWords["digits"]): string {
  return value === undefined ? "…" : digits(value);
}
