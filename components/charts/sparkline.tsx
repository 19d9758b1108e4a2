type Props = Readonly<{
  values: readonly number[];
  /** The text alternative: "Completes a day, from 3 to 41". */
  label: string;
  colour?: string;
}>;

/** A word-sized line from zero, for a row of a table or a card. */
export function Sparkline({ values, label, colour = "var(--color-accent)" }: Props) {
  const top = Math.max(...values, Number.EPSILON);
  const points = values
    .map((value, index) => `${(index / Math.max(1, values.length - 1)) * 100},${30 - (value / top) * 28}`)
    .join(" ");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 32"
      preserveAspectRatio="none"
      className="inline-block h-6 w-24 overflow-visible align-middle rtl:-scale-x-100"
    >
      <polyline
        points={points}
        fill="none"
        style={{ stroke: colour }}
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
        strokeLinejoin="round"
      />
    </svg>
  );
}
