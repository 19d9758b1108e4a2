import { ReportText } from "#components/report/report-text";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { joinClasses } from "#components/ui/join-classes";
import { readText } from "#questionnaire/localised-text";
import type { TextBlock } from "#reports/model";

const boxes = {
  lead: "",
  body: "",
  actions: "rounded-md border-s-4 border-accent bg-accent-soft p-5",
  aside: "rounded-md border border-line bg-surface p-5",
} as const;

export function TextSection({ block }: Readonly<{ block: TextBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const text = readText(block.text, locale);
  return (
    <section
      data-mark=""
      className={joinClasses(
        boxes[block.look],
        (block.look === "actions" || block.look === "aside") && "break-inside-avoid",
      )}
    >
      {block.heading && <h3 className="mb-2 text-base font-bold">{readText(block.heading, locale)}</h3>}
      {text ? (
        <ReportText text={text} look={block.look} />
      ) : (
        <p className="text-sm text-muted">{t("reader.unwritten")}</p>
      )}
    </section>
  );
}
