"use client";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { NumberText } from "#components/ui/number-text";

type Row = {
  id: string;
  label: string;
  min: number;
  max: number;
  /** Whether the spread is as small as it can be. */
  isEven: boolean;
};

type Props = Readonly<{ label: string; rows: readonly Row[] }>;

/** How evenly a design shows things: the least and the most of each kind of count. */
export function EvennessTable({ label, rows }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  return (
    <table aria-label={label} className="w-full max-w-xl text-sm">
      <thead>
        <tr className="text-xs text-muted">
          <th className="py-1 text-start font-normal">{t("formats.design.count")}</th>
          <th className="py-1 ps-3 text-end font-normal">{t("formats.design.least")}</th>
          <th className="py-1 ps-3 text-end font-normal">{t("formats.design.most")}</th>
          <th className="py-1 text-end font-normal">
            <span className="sr-only">{t("formats.design.verdict")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label: name, min, max, isEven }) => (
          <tr key={id} className="border-t border-line">
            <th className="py-1.5 text-start font-normal">{name}</th>
            <td className="py-1.5 text-end">
              <NumberText locale={locale} value={min} />
            </td>
            <td className="py-1.5 text-end">
              <NumberText locale={locale} value={max} />
            </td>
            <td className="py-1.5 ps-3 text-end">
              <Badge tone={isEven ? "success" : "warning"}>
                {t(isEven ? "formats.design.even" : "formats.design.uneven")}
              </Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
