/** What is stored: the name of a variable, or the number of an option. */
export function PrintedCode({ children }: Readonly<{ children: string }>) {
  return (
    <code
      dir="ltr"
      className="rounded-sm border border-muted px-1 font-sans text-[0.8em] font-normal whitespace-nowrap tabular-nums"
    >
      {children}
    </code>
  );
}
