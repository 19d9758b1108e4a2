/** A rule in words. */
export function PrintedRule({ children }: Readonly<{ children: string }>) {
  return (
    <p
      data-mark
      className="my-1 break-inside-avoid border-s-4 border-muted bg-sunken px-2 py-1 text-xs text-pretty"
    >
      {children}
    </p>
  );
}
