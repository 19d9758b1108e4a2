import Link from "next/link";

/** Three bars of one whole: the name and what it does. */
export function ProductMark({ name, href }: Readonly<{ name: string; href: string }>) {
  return (
    <Link href={href} className="flex items-center gap-2.5 rounded-md text-base font-bold text-ink">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6">
        <rect x="2" y="4" width="20" height="4.5" rx="1.5" className="fill-accent" />
        <rect x="2" y="10" width="13" height="4.5" rx="1.5" className="fill-accent opacity-70" />
        <rect x="17" y="10" width="5" height="4.5" rx="1.5" className="fill-accent opacity-30" />
        <rect x="2" y="16" width="7" height="4.5" rx="1.5" className="fill-accent opacity-45" />
        <rect x="11" y="16" width="11" height="4.5" rx="1.5" className="fill-accent opacity-20" />
      </svg>
      {name}
    </Link>
  );
}
