import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedCode } from "#components/questionnaire-print/printed-code";
import { PrintedMark } from "#components/questionnaire-print/printed-mark";
import type { PrintedQuestionnaireView } from "#contracts/printing";
import { formatList } from "#i18n/format";
import { translator } from "#i18n/translator";
import { estimateMinutes } from "#questionnaire/estimate-minutes";
import { rulesOf } from "#questionnaire/question-types/registry";

type Props = Readonly<{
  title: string;
  state: string;
  printed: PrintedQuestionnaireView;
  words: PrintWords;
}>;

/** What lies before the reader, and how to read it. */
export function PrintedHead({ title, state, printed, words }: Props) {
  const { t, text, language } = words;
  const { definition, study, client } = printed;
  const common = translator(language, "common");
  const asked = definition.pages
    .flatMap(({ questions }) => questions)
    .filter((one) => !rulesOf(one).isUnseen);
  const facts = [
    [t("facts.client"), text(client)],
    [t("facts.study"), text(study)],
    [t("facts.state"), state],
    [
      t("facts.languages"),
      formatList(
        language,
        definition.languages.map((one) => common(`languageName.${one}`)),
      ),
    ],
    [t("facts.length"), t("facts.pages", { pages: definition.pages.length, questions: asked.length })],
    [t("facts.time"), t("facts.minutes", { minutes: Math.ceil(estimateMinutes(definition, language)) })],
  ];
  return (
    <header className="mb-7">
      <p className="text-xs text-muted">{t("kind")}</p>
      <h1 className="mt-1 text-2xl font-bold">
        <bdi>{title}</bdi>
      </h1>
      <dl className="mt-4 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1 border-y-2 border-ink py-3 sm:grid-cols-[max-content_minmax(0,1fr)_max-content_minmax(0,1fr)] print:grid-cols-[max-content_minmax(0,1fr)_max-content_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="font-medium">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-xs text-muted">
        <span className="inline-flex items-baseline gap-1.5">
          <PrintedMark kind="one" /> {t("legend.one")}
        </span>
        <span className="inline-flex items-baseline gap-1.5">
          <PrintedMark kind="several" /> {t("legend.several")}
        </span>
        <span className="inline-flex items-baseline gap-1.5">
          <PrintedCode>{words.digits(1)}</PrintedCode> {t("legend.code")}
        </span>
        <span className="inline-flex items-baseline gap-1.5">
          <span
            data-mark
            aria-hidden
            className="inline-block h-[1em] w-4 border-s-4 border-muted bg-sunken"
          />
          {t("legend.rule")}
        </span>
      </p>
    </header>
  );
}
