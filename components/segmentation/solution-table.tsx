import Link from "next/link";
import type { ReactNode } from "react";
import {
  findingText,
  groupFindings,
  type SegmentationWords,
  type VariableNames,
} from "#components/segmentation/finding-text";
import { SizeBars } from "#components/segmentation/size-bars";
import type { SolutionSummary } from "#components/segmentation/solution-view";
import { Badge } from "#components/ui/badge";
import { Cell } from "#components/ui/cell";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { joinClasses } from "#components/ui/join-classes";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";
import type { SegmentationFinding, SegmentationMethod, SolutionStability } from "#contracts/segmentation";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{
  locale: Locale;
  method: SegmentationMethod;
  solutions: readonly SolutionSummary[];
  chosenSolutionId: string | null;
  /** The address of a solution's profile. */
  hrefOf: (solutionId: string) => string;
  names: VariableNames;
}>;

type Figure = { id: string; label: string; decimals: number; isPercent?: boolean; best?: "most" | "least" };

/** Every solution of one method: fit, sizes, how many starts reached it and what to beware of. */
export function SolutionTable({ locale, method, solutions, chosenSolutionId, hrefOf, names }: Props) {
  const t = translator(locale, "segmentation");
  const figures: Figure[] =
    method === "k-means"
      ? [
          { id: "withinSumOfSquares", label: t("compare.wss"), decimals: 1 },
          { id: "betweenShare", label: t("compare.between"), decimals: 0, isPercent: true },
          { id: "silhouette", label: t("compare.silhouette"), decimals: 3, best: "most" },
          { id: "calinskiHarabasz", label: t("compare.ch"), decimals: 1, best: "most" },
          { id: "daviesBouldin", label: t("compare.db"), decimals: 2, best: "least" },
        ]
      : [
          { id: "logLikelihood", label: t("compare.logLikelihood"), decimals: 1 },
          { id: "parameters", label: t("compare.parameters"), decimals: 0 },
          { id: "bic", label: t("compare.bic"), decimals: 1, best: "least" },
          { id: "aic3", label: t("compare.aic3"), decimals: 1, best: "least" },
          { id: "iclBic", label: t("compare.iclBic"), decimals: 1, best: "least" },
          { id: "entropyR2", label: t("compare.entropy"), decimals: 2 },
        ];
  const bestAt = new Map(figures.map((figure) => [figure.id, findBest(solutions, figure)]));
  const base = Math.max(...solutions.map((solution) => solution.result.baseSize));
  return (
    <DataTable
      caption={t(`method.${method}`)}
      note={[
        t("compare.note", { base }),
        ...solutions[0].result.warnings
          .filter((finding) => finding.severity === "notes")
          .map((finding) => findingText(t, finding, names)),
      ].join(" ")}
    >
      <thead>
        <tr>
          <HeadCell isSticky>{t("compare.solution")}</HeadCell>
          <HeadCell>{t("compare.sizes")}</HeadCell>
          {figures.map((figure) => (
            <HeadCell key={figure.id} isNumeric>
              {figure.label}
            </HeadCell>
          ))}
          <HeadCell isNumeric>{t("compare.stability")}</HeadCell>
          <HeadCell isNumeric>{t("compare.startsAtBest")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {solutions.map(({ id, k, result }) => (
          <SolutionRows
            key={id}
            t={t}
            findings={result.warnings.filter((finding) => finding.severity !== "notes")}
            names={names}
            columns={figures.length + 4}
            isChosen={id === chosenSolutionId}
          >
            <RowHead
              isSticky
              className={joinClasses("min-w-28 border-b-0", id === chosenSolutionId && "bg-accent-soft!")}
            >
              <Link href={hrefOf(id)} className="rounded-sm text-accent hover:underline">
                {t("list.k", { k })}
              </Link>
              {id === chosenSolutionId && (
                <span className="mt-1 block">
                  <Badge tone="success">{t("compare.chosen")}</Badge>
                </span>
              )}
            </RowHead>
            <Cell className="border-b-0">
              <SizeBars locale={locale} sizes={result.sizes} />
            </Cell>
            {figures.map((figure) => (
              <NumberCell
                key={figure.id}
                locale={locale}
                value={figureOf(result, figure.id)}
                decimals={figure.decimals}
                as={figure.isPercent ? "percent" : "number"}
                className={joinClasses("border-b-0", bestAt.get(figure.id) === id && "font-bold")}
              />
            ))}
            <StabilityCell locale={locale} t={t} stability={result.stability} />
            <Cell className="border-b-0 text-end! whitespace-nowrap rtl:text-start!">
              {t("compare.ofStarts", {
                atBest: result.startsAtBest,
                starts: result.fit.method === "latent-class" ? result.fit.polished : result.starts,
              })}
            </Cell>
          </SolutionRows>
        ))}
      </tbody>
    </DataTable>
  );
}

type StabilityProps = Readonly<{
  locale: Locale;
  t: SegmentationWords;
  stability: SolutionStability | undefined;
}>;

/** The median, and under it the middle half of the pairs. */
function StabilityCell({ locale, t, stability }: StabilityProps) {
  if (!stability) {
    return (
      <Cell className="border-b-0 text-end! text-muted rtl:text-start!">{t("compare.notMeasured")}</Cell>
    );
  }
  const { median, q25: low, q75: high } = stability.adjustedRand;
  return (
    <Cell className="border-b-0 text-end! whitespace-nowrap tabular-nums rtl:text-start!">
      {formatNumber(locale, median, { decimals: 2 })}
      <span className="block text-xs text-muted">{t("compare.stabilityRange", { low, high })}</span>
    </Cell>
  );
}

type RowsProps = Readonly<{
  t: SegmentationWords;
  findings: readonly SegmentationFinding[];
  names: VariableNames;
  columns: number;
  isChosen: boolean;
  children: ReactNode;
}>;

/** Words that stay in sight, and within it, while a narrow screen scrolls the figures. */
const inView = "sticky start-3 w-max max-w-[min(48rem,calc(100vw-5rem))]";

/** The figures, and under them what to beware of, as wide as the table. */
function SolutionRows({ t, findings, names, columns, isChosen, children }: RowsProps) {
  const look = isChosen ? "bg-accent-soft" : undefined;
  return (
    <>
      <tr className={look}>{children}</tr>
      <tr className={look}>
        <Cell colSpan={columns} className="pt-0! text-xs">
          {findings.length === 0 ? (
            <span className={`${inView} text-muted`}>{t("compare.noWarnings")}</span>
          ) : (
            <ul className={`${inView} flex flex-col gap-0.5`}>
              {groupFindings(findings).map((finding) => {
                const text = findingText(t, finding, names);
                return (
                  <li key={text} className={finding.severity === "serious" ? "text-danger" : "text-muted"}>
                    {text}
                  </li>
                );
              })}
            </ul>
          )}
        </Cell>
      </tr>
    </>
  );
}

function figureOf(result: SolutionSummary["result"], id: string): number | null {
  const value = (result.fit as Record<string, unknown>)[id];
  return typeof value === "number" ? value : null;
}

/** The solution with the best value of a figure; nothing where more segments always look better. */
function findBest(solutions: readonly SolutionSummary[], { id, best }: Figure): string | null {
  if (!best || solutions.length < 2) return null;
  const known = solutions.flatMap((solution) => {
    const value = figureOf(solution.result, id);
    return value === null ? [] : [{ id: solution.id, value: best === "least" ? value : -value }];
  });
  return known.length === 0 ? null : known.reduce((a, b) => (b.value < a.value ? b : a)).id;
}
