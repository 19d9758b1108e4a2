type Props = Readonly<{ children: string }>;

/** A variable code, an address or another machine's word: left to right in every language. */
export function CodeText({ children }: Props) {
  return (
    <code dir="ltr" className="rounded-sm bg-sunken px-1 py-0.5 font-mono text-[0.875em] whitespace-nowrap">
      {children}
    </code>
  );
}
