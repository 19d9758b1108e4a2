"use client";
import type { Rehearsal } from "#components/rehearsal/rehearsal-card";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";

type Props = Readonly<{ recovered: Rehearsal["recovered"] }>;

/** How far each solution agrees with the segments that were planted. */
export function RecoveredSegments({ recovered }: Props) {
  const t = useMessages("topline");
  const locale = useCurrentLocale();
  if (recovered.length === 0) return null;
  return (
    <DataTable caption={t("rehearsal.recovered")} note={t("rehearsal.recoveredHelp")}>
      <thead>
        <tr>
          <HeadCell>{t("rehearsal.solution")}</HeadCell>
          <HeadCell isNumeric>{t("rehearsal.ari")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {recovered.map(({ id, title, method, k, agreement }) => (
          <tr key={id}>
            <RowHead className="font-normal">
              <bdi>
                {t("rehearsal.methodK", {
                  title,
                  k,
                  method: t(
                    method === "k-means" ? "rehearsal.methods.k-means" : "rehearsal.methods.latent-class",
                  ),
                })}
              </bdi>
            </RowHead>
            <NumberCell locale={locale} value={agreement} decimals={2} />
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
