type Props = Readonly<{ items: readonly { id: string; label: string; colour: string }[] }>;

/** Only for charts whose marks have no room for their own names. */
export function ChartKey({ items }: Props) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {items.map((item) => (
        <li key={item.id} className="flex items-center gap-1.5">
          <span data-mark="" className="size-2.5 rounded-sm" style={{ backgroundColor: item.colour }} />
          <bdi>{item.label}</bdi>
        </li>
      ))}
    </ul>
  );
}
