import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedAnswer } from "#components/questionnaire-print/printed-answer";
import { Code, Rule } from "#components/questionnaire-print/printed-page";
import type { Question } from "#questionnaire/model";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

type Props = Readonly<{ question: Question; words: PrintWords }>;

export function PrintedQuestion({ question, words }: Props) {
  const { t, editor, language } = words;
  const carry = "carryForward" in question ? question.carryForward : undefined;
  const facts = [
    editor(`types.${question.type}`),
    question.isRequired ? t("required") : undefined,
    "isShuffled" in question && question.isShuffled ? t("shuffled") : undefined,
    question.role ? editor(`role.names.${question.role}`) : undefined,
    ...(question.bases ?? []).map((base) => segmentationBaseNames[base].name[language]),
  ].filter(Boolean);
  return (
    <article data-print="keep" className="flex flex-col gap-1">
      <p className="font-medium">
        <Code>{question.code}</Code> <bdi className="whitespace-pre-line">{words.text(question.text)}</bdi>
      </p>
      <p className="text-xs text-gray-600">{facts.join(" · ")}</p>
      {question.help && <p className="text-xs italic">{words.text(question.help)}</p>}
      {question.visibleIf && <Rule>{t("shown", { condition: words.condition(question.visibleIf) })}</Rule>}
      {carry && <Rule>{t(`carry.${carry.take}`, { from: carry.from, top: carry.top ?? 0 })}</Rule>}
      <PrintedAnswer question={question} words={words} />
      {question.missingAnswers?.map((reason) => (
        <p key={reason}>
          ☐ {t(`missing.${reason}`)} <Code>{reason === "dontKnow" ? "-98" : "-99"}</Code>
        </p>
      ))}
      {(question.rules ?? []).map((rule) => (
        <Rule key={JSON.stringify(rule)}>
          {t(`rule.${rule.level}`, {
            condition: words.condition(rule.failsIf),
            message: words.text(rule.message),
          })}
        </Rule>
      ))}
    </article>
  );
}
