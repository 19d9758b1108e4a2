import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedAnswer } from "#components/questionnaire-print/printed-answer";
import { PrintedCode } from "#components/questionnaire-print/printed-code";
import { PrintedMark } from "#components/questionnaire-print/printed-mark";
import { PrintedRule } from "#components/questionnaire-print/printed-rule";
import { missingCodes } from "#questionnaire/answers";
import type { Question } from "#questionnaire/model";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{ question: Question; words: PrintWords }>;

/** Longer ones may go on over the next sheet, their heads repeated. */
const mostRowsKept = 14;

/** A question stays on one sheet, unless it is long. */
export function PrintedQuestion({ question, words }: Props) {
  const { t, digits } = words;
  const isLong = "items" in question && question.items.length > mostRowsKept;
  const carry = "carryForward" in question ? question.carryForward : undefined;
  return (
    <article data-print={isLong ? undefined : "keep"} className="pt-3">
      <div className="break-after-avoid">
        <p className="font-medium">
          <PrintedCode>{question.code}</PrintedCode>{" "}
          <bdi className="whitespace-pre-line">{words.text(question.text)}</bdi>
        </p>
        {question.type !== "information" && <Facts {...{ question, words }} />}
        {question.help && <p className="text-xs">{words.text(question.help)}</p>}
        {question.visibleIf && (
          <PrintedRule>{t("shown", { condition: words.condition(question.visibleIf) })}</PrintedRule>
        )}
        {carry && (
          <PrintedRule>{t(`carry.${carry.take}`, { from: carry.from, top: carry.top ?? 0 })}</PrintedRule>
        )}
      </div>
      <div className="pt-1.5">
        <PrintedAnswer question={question} words={words} />
      </div>
      {question.missingAnswers?.map((reason) => (
        <p key={reason} className="flex items-center gap-2 pt-0.5">
          <PrintedMark kind="one" /> {t(`missing.${reason}`)}{" "}
          <PrintedCode>{digits(missingCodes[reason])}</PrintedCode>
        </p>
      ))}
      {(question.rules ?? []).map((rule) => (
        <PrintedRule key={JSON.stringify(rule)}>
          {t(`rule.${rule.level}`, {
            condition: words.condition(rule.failsIf),
            message: words.text(rule.message),
          })}
        </PrintedRule>
      ))}
    </article>
  );
}

function Facts({ question, words }: Props) {
  const { t, editor, language } = words;
  const facts = [
    editor(`types.${question.type}`),
    question.isRequired ? t("required") : undefined,
    "isShuffled" in question && question.isShuffled ? t("shuffled") : undefined,
    question.role ? editor(`role.names.${question.role}`) : undefined,
    ...(question.bases ?? []).map((base) => segmentationBaseNames[base].name[language]),
  ].filter(Boolean);
  return <p className="text-xs text-muted">{facts.join(" · ")}</p>;
}
