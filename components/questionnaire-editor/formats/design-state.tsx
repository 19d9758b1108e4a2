"use client";
import type { ReactNode } from "react";
import type { Design } from "#components/questionnaire-editor/formats/use-design";
import { useMessages } from "#components/shell/use-messages";

type Props<Q> = Readonly<{ design: Design<Q>; children: (question: Q) => ReactNode }>;

/** The balance of a design, or why there is none to show. */
export function DesignState<Q>({ design, children }: Props<Q>) {
  const t = useMessages("questionnaire");
  return (
    <section className="flex flex-col gap-2" aria-busy={design.status === "making"}>
      <h3 className="text-sm font-medium">{t("formats.design.title")}</h3>
      <p className="text-xs text-muted">{t("formats.design.help")}</p>
      {design.status === "making" && (
        <p role="status" className="text-sm text-muted">
          {t("formats.design.making")}
        </p>
      )}
      {design.status === "impossible" && (
        <p className="text-sm text-muted">{t("formats.design.impossible")}</p>
      )}
      {design.status === "made" && children(design.question)}
    </section>
  );
}
