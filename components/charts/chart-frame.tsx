import { type ReactNode, useId } from "react";

/** The words that every chart carries, ready in the reader's language. */
export type ChartWords = Readonly<{
  /** Says what the chart shows. */
  title: string;
  /** Question, base, weight and test. */
  note: ReactNode;
  /** The text alternative: what a reader would see in the chart, in a sentence or two. */
  summary: string;
  /** Opens the table behind the chart: "The figures". */
  tableLabel: string;
}>;

type Props = ChartWords & Readonly<{ children: ReactNode; table: ReactNode; headingLevel?: 2 | 3 | 4 }>;

/** The drawing is for the eye alone; the summary and the table say the same to everyone. */
export function ChartFrame({ title, note, summary, tableLabel, children, table, headingLevel = 3 }: Props) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <figure aria-labelledby={`${id}-title`} className="min-w-0">
      <figcaption className="mb-4">
        <Heading id={`${id}-title`} className="text-base font-bold">
          {title}
        </Heading>
        <p className="mt-0.5 text-xs text-muted">{note}</p>
        <p className="sr-only">{summary}</p>
      </figcaption>
      <div aria-hidden="true" className="@container">
        {children}
      </div>
      <details className="group/figures mt-3 text-xs" data-print="hide">
        <summary className="inline-flex list-none items-center gap-1.5 rounded-sm py-1 text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
          <span
            aria-hidden="true"
            className="inline-block border-y-4 border-s-6 border-y-transparent border-s-current transition-transform group-open/figures:rotate-90 rtl:group-open/figures:-rotate-90"
          />
          {tableLabel}
        </summary>
        <div className="mt-2">{table}</div>
      </details>
    </figure>
  );
}
