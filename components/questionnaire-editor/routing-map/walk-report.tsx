"use client";
import { quotaFeasibility } from "#components/questionnaire-editor/routing-map/quota-feasibility";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { Cell } from "#components/ui/cell";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";
import { formatPercent } from "#i18n/format";
import { readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { RobotReport } from "#questionnaire/robot/report-paths";
import type { RobotTarget } from "#questionnaire/robot/robot-targets";

type Props = Readonly<{ report: RobotReport; definition: QuestionnaireDefinition }>;

/** What the robot met on its walks, and what it never came by. */
export function WalkReport({ report, definition }: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const { walks, outcomes, missed } = report;
  return (
    <section aria-label={t("map.report")} className="flex min-w-0 flex-col gap-4 text-sm">
      <p>
        {t("map.summary", {
          walks,
          paths: report.paths.length,
          complete: formatPercent(locale, outcomes.complete / walks),
          screenedOut: formatPercent(locale, outcomes.screenedOut / walks),
        })}{" "}
        <span className="text-muted">{t("map.byDice")}</span>
      </p>
      {missed.length === 0 ? (
        <Callout tone="success" isAnnounced>
          {t("map.nothingMissed")}
        </Callout>
      ) : (
        <Callout tone="danger" isAnnounced title={t("map.missed", { count: missed.length })}>
          <ul className="list-disc ps-4">
            {missed.map((target) => (
              <li key={keyOf(target)}>
                <MissedTarget target={target} />
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <DataTable caption={t("map.minutesCaption")}>
        <thead>
          <tr>
            <HeadCell>{t("map.language")}</HeadCell>
            <HeadCell isNumeric>{t("map.least")}</HeadCell>
            <HeadCell isNumeric>{t("map.median")}</HeadCell>
            <HeadCell isNumeric>{t("map.most")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {definition.languages.map((language) => {
            const range = report.minutes[language];
            return (
              <tr key={language}>
                <RowHead>{common(`languageName.${language}`)}</RowHead>
                {(["least", "median", "most"] as const).map((at) => (
                  <NumberCell key={at} locale={locale} value={range?.[at] ?? null} decimals={1} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      {report.quotas.length > 0 && <QuotaTable report={report} definition={definition} />}
    </section>
  );
}

function QuotaTable({ report, definition }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  return (
    <DataTable caption={t("map.quotaCaption")} note={t("map.quotaNote")}>
      <thead>
        <tr>
          <HeadCell>{t("map.cell")}</HeadCell>
          <HeadCell isNumeric>{t("map.target")}</HeadCell>
          <HeadCell isNumeric>{t("map.cellShare")}</HeadCell>
          <HeadCell isNumeric>{t("map.needed")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {quotaFeasibility(report).map(({ quotaCode, cellCode, target, share, needed, isReached }) => {
          const cell = definition.quotas
            ?.find(({ code }) => code === quotaCode)
            ?.cells.find(({ code }) => code === cellCode);
          return (
            <tr key={`${quotaCode}.${cellCode}`} className={isReached ? undefined : "text-danger"}>
              <RowHead>
                <bdi>{readText(cell?.label, locale) || cellCode}</bdi>
              </RowHead>
              <NumberCell locale={locale} value={target} decimals={0} />
              <NumberCell locale={locale} value={share} as="percent" />
              {isReached ? (
                <NumberCell locale={locale} value={needed ?? null} decimals={0} />
              ) : (
                <Cell className="font-medium text-danger">{t("map.never")}</Cell>
              )}
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

function keyOf(target: RobotTarget): string {
  return Object.values(target).join(":");
}

function MissedTarget({ target }: Readonly<{ target: RobotTarget }>) {
  const t = useMessages("questionnaire");
  switch (target.type) {
    case "question":
    case "quota-cell":
      return t(`map.missedKinds.${target.type}`, { code: `\u2068${target.code}\u2069`, to: "" });
    case "screen-out":
      return t("map.missedKinds.screen-out", { code: `\u2068${target.pageCode}\u2069`, to: "" });
    case "skip": {
      const to = target.to === "end" ? t("map.end") : `\u2068${target.to}\u2069`;
      return t("map.missedKinds.skip", { code: `\u2068${target.pageCode}\u2069`, to });
    }
  }
}
