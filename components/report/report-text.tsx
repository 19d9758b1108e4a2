import { joinClasses } from "#components/ui/join-classes";
import { readParagraphs } from "#reports/read-paragraphs";

type Props = Readonly<{ text: string; look: "lead" | "body" | "actions" | "aside" }>;

const looks = {
  lead: "text-lg leading-body text-ink",
  body: "text-base",
  actions: "text-base",
  aside: "text-sm text-muted",
} as const;

/** What somebody wrote, in paragraphs and points, in a measure that reads well. */
export function ReportText({ text, look }: Props) {
  return (
    <div className={joinClasses("flex max-w-lg flex-col gap-3", looks[look])}>
      {readParagraphs(text).map((passage, index) =>
        passage.kind === "paragraph" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: passages have no identity but their place
          <p key={index} dir="auto" className="whitespace-pre-line">
            {passage.text}
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: passages have no identity but their place
          <ul key={index} className="flex list-disc flex-col gap-2 ps-5 marker:text-accent">
            {passage.points.map((point) => (
              <li key={point} dir="auto" className="break-inside-avoid ps-1">
                {point}
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
