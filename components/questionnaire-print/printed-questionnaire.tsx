import { makePrintWords } from "#components/questionnaire-print/print-words";
import { PrintedHead } from "#components/questionnaire-print/printed-head";
import { PrintedPage } from "#components/questionnaire-print/printed-page";
import { PrintedQuotas } from "#components/questionnaire-print/printed-quotas";
import { SignOff } from "#components/questionnaire-print/sign-off";
import { stateOfPrinted } from "#components/questionnaire-print/state-of-printed";
import { styleSheets } from "#components/questionnaire-print/style-sheets";
import type { PrintedQuestionnaireView } from "#contracts/printing";
import { directionOf, type Locale } from "#i18n/locale";

type Props = Readonly<{ language: Locale; printed: PrintedQuestionnaireView }>;

/** A Word-like document: a head, what respondents are told, the pages with all rules, quotas, and room to sign. */
export function PrintedQuestionnaire({ language, printed }: Props) {
  const { definition, client } = printed;
  const words = makePrintWords(definition, language);
  const { t, text } = words;
  const title = text(definition.title) || t("title");
  const state = stateOfPrinted(printed, language);
  return (
    <main
      id="main"
      lang={language}
      dir={directionOf(language)}
      className="mx-auto max-w-3xl bg-surface px-6 py-8 text-sm text-ink print:max-w-none print:p-0"
    >
      <style>{styleSheets({ language, client: text(client), title, state })}</style>
      <PrintedHead title={title} state={state} printed={printed} words={words} />
      <Told title={t("consent")} text={text(definition.consent)} />
      {definition.pages.map((page, index) => (
        <PrintedPage key={page.code} page={page} number={index + 1} definition={definition} words={words} />
      ))}
      <Told title={t("thanks")} text={text(definition.thanks)} />
      <PrintedQuotas quotas={definition.quotas ?? []} words={words} />
      <SignOff title={title} state={state} words={words} />
    </main>
  );
}

function Told({ title, text }: Readonly<{ title: string; text: string }>) {
  if (text === "") return null;
  return (
    <section data-print="keep" className="mb-7 rounded-md border border-muted p-3">
      <h2 className="mb-1 text-xs font-bold">{title}</h2>
      <p className="whitespace-pre-line">{text}</p>
    </section>
  );
}
