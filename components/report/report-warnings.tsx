import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { readText } from "#questionnaire/localised-text";
import type { WarningsBlock } from "#reports/model";

const tones = { serious: "danger", warns: "warning", notes: "neutral" } as const;

export function ReportWarnings({ block }: Readonly<{ block: WarningsBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  return (
    <section>
      <h3 className="mb-3 text-base font-bold">{readText(block.title, locale)}</h3>
      <ul className="flex max-w-lg flex-col gap-3">
        {block.items.map(({ severity, text }) => (
          <li key={readText(text, locale)} className="flex flex-col items-start gap-1 break-inside-avoid">
            <Badge tone={tones[severity]}>{t(`severity.${severity}`)}</Badge>
            <p dir="auto">{readText(text, locale)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
