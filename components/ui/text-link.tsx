import Link from "next/link";
import type { ReactNode } from "react";

type Props = Readonly<{ href: string; children: ReactNode }>;

export function TextLink({ href, children }: Props) {
  return (
    <Link
      href={href}
      className="rounded-sm text-accent underline decoration-line underline-offset-4 transition-colors hover:decoration-current"
    >
      {children}
    </Link>
  );
}
