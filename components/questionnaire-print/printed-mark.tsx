const looks = {
  one: "size-[0.8em] rounded-full border",
  several: "size-[0.8em] rounded-[2px] border",
  number: "w-10 border-b",
  words: "w-40 max-w-full border-b",
} as const;

export type Mark = keyof typeof looks;

/** Where the respondent ticks or writes. Drawn, since few fonts have such signs. */
export function PrintedMark({ kind }: Readonly<{ kind: Mark }>) {
  return <span aria-hidden className={`inline-block shrink-0 border-muted ${looks[kind]}`} />;
}
