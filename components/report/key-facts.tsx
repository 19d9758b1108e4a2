import { useCurrentLocale } from "#components/shell/messages-provider";
import { CodeText } from "#components/ui/code-text";
import { DescriptionList } from "#components/ui/description-list";
import { NumberText } from "#components/ui/number-text";
import { formatDate } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import { readText } from "#questionnaire/localised-text";
import type { KeyFact, KeyFactsBlock } from "#reports/model";

export function KeyFacts({ block }: Readonly<{ block: KeyFactsBlock }>) {
  const locale = useCurrentLocale();
  const items = block.facts.map(({ label, value }) => ({
    term: readText(label, locale),
    value: <FactValue value={value} locale={locale} />,
  }));
  if (block.look === "list") return <DescriptionList items={items} />;
  return (
    <dl
      data-print="keep"
      className="grid grid-cols-2 gap-x-8 gap-y-5 border-y border-line py-5 sm:flex sm:flex-wrap sm:gap-x-12"
    >
      {items.map(({ term, value }) => (
        <div key={term} className="min-w-0">
          <dd className="text-xl leading-heading font-bold">{value}</dd>
          <dt className="mt-0.5 text-sm text-muted">{term}</dt>
        </div>
      ))}
    </dl>
  );
}

function FactValue({ value, locale }: Readonly<{ value: KeyFact["value"]; locale: Locale }>) {
  switch (value.kind) {
    case "number":
      return <NumberText locale={locale} value={value.number} as={value.as} />;
    case "text":
      return <bdi>{readText(value.text, locale)}</bdi>;
    case "code":
      return (
        <span className="break-all [&_code]:whitespace-normal">
          <CodeText>{value.code}</CodeText>
        </span>
      );
    case "dates":
      return (
        <span className="text-base">
          {formatDate(locale, value.from, timeZone)} – {formatDate(locale, value.to, timeZone)}
        </span>
      );
  }
}
