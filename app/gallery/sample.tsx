import type { ReactNode } from "react";

type Props = Readonly<{ title: string; children: ReactNode }>;

export function Sample({ title, children }: Props) {
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-lg font-bold">{title}</h2>
      {children}
    </section>
  );
}
