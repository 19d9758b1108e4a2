import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedCode } from "#components/questionnaire-print/printed-code";
import { PrintedQuestion } from "#components/questionnaire-print/printed-question";
import { PrintedRule } from "#components/questionnaire-print/printed-rule";
import { PrintedUnseen } from "#components/questionnaire-print/printed-unseen";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";

type Props = Readonly<{
  page: Page;
  number: number;
  definition: QuestionnaireDefinition;
  words: PrintWords;
}>;

/** A page with the rules that lead to it and away from it. */
export function PrintedPage({ page, number, definition, words }: Props) {
  const { t } = words;
  const [first, ...others] = page.questions.filter((question) => !isUnseen(question));
  const unseen = page.questions.filter(isUnseen);
  const after = [
    ...(page.screenOutIf ? [t("screenOut", { condition: words.condition(page.screenOutIf) })] : []),
    ...(page.skips ?? []).map(({ if: condition, to }) =>
      to === "end"
        ? t("skipToEnd", { condition: words.condition(condition) })
        : t("skip", { condition: words.condition(condition), page: to }),
    ),
  ];
  return (
    <section className="mb-7">
      <div data-print="keep">
        <h2 className="mb-2 border-b border-ink pb-1 font-bold">
          {t("page", { number })} <PrintedCode>{page.code}</PrintedCode> <bdi>{words.text(page.title)}</bdi>
        </h2>
        {rulesBefore(page, definition, words).map((rule) => (
          <PrintedRule key={rule}>{rule}</PrintedRule>
        ))}
        {first && <PrintedQuestion question={first} words={words} />}
      </div>
      {others.map((question) => (
        <PrintedQuestion key={question.code} question={question} words={words} />
      ))}
      {unseen.length > 0 && <PrintedUnseen questions={unseen} words={words} />}
      {after.length > 0 && (
        <div className="pt-3">
          {after.map((rule) => (
            <PrintedRule key={rule}>{rule}</PrintedRule>
          ))}
        </div>
      )}
    </section>
  );
}

function rulesBefore(page: Page, { blocks }: QuestionnaireDefinition, { t, text, condition }: PrintWords) {
  const block = blocks?.find(({ code }) => code === page.blockCode);
  const shown = [block?.visibleIf, page.visibleIf].flatMap((rule) =>
    rule ? [t("shown", { condition: condition(rule) })] : [],
  );
  return [
    ...shown,
    ...(page.isShuffled ? [t("shuffledQuestions")] : []),
    ...(block?.isShuffled ? [t("shuffledPages", { block: text(block.title) })] : []),
  ];
}

function isUnseen(question: Question): boolean {
  return rulesOf(question).isUnseen === true;
}
