import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedQuestion } from "#components/questionnaire-print/printed-question";
import type { Page, QuestionnaireDefinition } from "#questionnaire/model";

type Props = Readonly<{
  page: Page;
  number: number;
  definition: QuestionnaireDefinition;
  words: PrintWords;
}>;

/** A page with the rules that lead to it and away from it. */
export function PrintedPage({ page, number, definition, words }: Props) {
  const { t } = words;
  const block = definition.blocks?.find(({ code }) => code === page.blockCode);
  const before = [block?.visibleIf, page.visibleIf].filter((condition) => condition !== undefined);
  const order = [
    page.isShuffled && t("shuffledQuestions"),
    block?.isShuffled && t("shuffledPages", { block: words.text(block.title) }),
  ].filter((one): one is string => Boolean(one));
  return (
    <section className="mb-6">
      <h2 className="mb-2 border-b border-black pb-1 font-bold">
        {t("page", { number })} <Code>{page.code}</Code> <bdi>{words.text(page.title)}</bdi>
      </h2>
      {before.map((condition) => (
        <Rule key={JSON.stringify(condition)}>{t("shown", { condition: words.condition(condition) })}</Rule>
      ))}
      {order.map((one) => (
        <Rule key={one}>{one}</Rule>
      ))}
      <div className="flex flex-col gap-4 pt-2">
        {page.questions.map((question) => (
          <PrintedQuestion key={question.code} question={question} words={words} />
        ))}
      </div>
      <div className="pt-2">
        {page.screenOutIf && <Rule>{t("screenOut", { condition: words.condition(page.screenOutIf) })}</Rule>}
        {(page.skips ?? []).map((skip) => (
          <Rule key={JSON.stringify(skip)}>
            {skip.to === "end"
              ? t("skipToEnd", { condition: words.condition(skip.if) })
              : t("skip", { condition: words.condition(skip.if), page: skip.to })}
          </Rule>
        ))}
      </div>
    </section>
  );
}

export function Rule({ children }: Readonly<{ children: string }>) {
  return <p className="my-1 border-s-4 border-gray-500 bg-gray-100 px-2 py-1 text-xs">{children}</p>;
}

export function Code({ children }: Readonly<{ children: string }>) {
  return (
    <code dir="ltr" className="rounded-sm border border-gray-400 px-1 font-mono text-[0.85em] font-normal">
      {children}
    </code>
  );
}
