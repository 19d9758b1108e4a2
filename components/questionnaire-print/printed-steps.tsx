import type { PrintWords } from "#components/questionnaire-print/print-words";

type Props = Readonly<{ low: string; high: string; steps: readonly number[]; words: PrintWords }>;

/** Numbers in a row between what they mean at both ends; two numbers are the ends of a line. */
export function PrintedSteps({ low, high, steps, words }: Props) {
  const isLine = steps.length === 2;
  return (
    <p className="flex flex-wrap items-center gap-3">
      <span className="text-xs">{low}</span>
      <span className="inline-flex items-center gap-1">
        {steps.map((step, index) => (
          <span key={step} className="inline-flex items-center gap-1">
            {isLine && index === 1 && (
              <span aria-hidden className="inline-block w-48 border-b border-muted" />
            )}
            <span className="inline-block min-w-7 rounded-sm border border-muted px-1 text-center text-xs">
              {words.digits(step)}
            </span>
          </span>
        ))}
      </span>
      <span className="text-xs">{high}</span>
    </p>
  );
}
