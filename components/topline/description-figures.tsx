type Props = Readonly<{ rows: readonly { label: string; text: string; detail?: string }[] }>;

/** A few figures in a row, each with its name. */
export function DescriptionFigures({ rows }: Props) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {rows.map(({ label, text, detail }) => (
        <div key={label}>
          <dt className="text-xs text-muted">{label}</dt>
          <dd className="text-base font-bold">
            <bdi>{text}</bdi>
            {detail && <bdi className="ms-2 text-xs font-normal text-muted">{detail}</bdi>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
