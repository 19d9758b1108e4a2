import { makePrintWords } from "#components/questionnaire-print/print-words";
import { PrintedPage } from "#components/questionnaire-print/printed-page";
import { PrintedQuotas } from "#components/questionnaire-print/printed-quotas";
import type { PrintedQuestionnaireView } from "#contracts/printing";
import { formatDate } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import { directionOf, type Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { estimateMinutes } from "#questionnaire/estimate-minutes";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ language: Locale; printed: PrintedQuestionnaireView }>;

/** A Word-like document: a head, what respondents are told, the pages with all rules, quotas, and room to sign. */
export function PrintedQuestionnaire({ language, printed }: Props) {
  const t = translator(language, "print");
  const { definition, study, client, version, date } = printed;
  const words = makePrintWords(definition, language);
  const questions = definition.pages.reduce((total, page) => total + page.questions.length, 0);
  return (
    <main
      id="main"
      lang={language}
      dir={directionOf(language)}
      className="mx-auto max-w-3xl bg-white px-6 py-8 text-sm text-black print:max-w-none print:p-0"
    >
      <header className="mb-6 border-b-2 border-black pb-4">
        <p className="text-xs">
          <bdi>{readText(client, language)}</bdi> · <bdi>{readText(study, language)}</bdi>
        </p>
        <h1 className="mt-1 text-2xl font-bold">
          <bdi>{readText(definition.title, language) || t("title")}</bdi>
        </h1>
        <p className="mt-1 text-xs">
          {version === null ? t("draft") : t("version", { number: version })} ·{" "}
          {formatDate(language, new Date(date), timeZone)} ·{" "}
          {t("facts", {
            pages: definition.pages.length,
            questions,
            minutes: Math.ceil(estimateMinutes(definition, language)),
          })}
        </p>
      </header>
      <Told title={t("consent")} text={readText(definition.consent, language)} />
      {definition.pages.map((page, index) => (
        <PrintedPage key={page.code} page={page} number={index + 1} definition={definition} words={words} />
      ))}
      <Told title={t("thanks")} text={readText(definition.thanks, language)} />
      <PrintedQuotas quotas={definition.quotas ?? []} words={words} />
      <footer data-print="keep" className="mt-10 grid grid-cols-2 gap-8 pt-6 text-xs">
        {(["forClient", "forTeam"] as const).map((signer) => (
          <p key={signer} className="border-t border-black pt-2">
            {t(signer)}
          </p>
        ))}
      </footer>
    </main>
  );
}

function Told({ title, text }: Readonly<{ title: string; text: string }>) {
  return (
    <section data-print="keep" className="mb-6 rounded-md border border-gray-400 p-3">
      <h2 className="mb-1 text-xs font-bold">{title}</h2>
      <p className="whitespace-pre-line">{text}</p>
    </section>
  );
}
