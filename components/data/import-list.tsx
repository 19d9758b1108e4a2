import { ImportStatusBadge } from "#components/data/import-status-badge";
import { Card } from "#components/ui/card";
import { Cell } from "#components/ui/cell";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";
import { TextLink } from "#components/ui/text-link";
import type { ImportListItem } from "#contracts/imports";
import { formatDateTime } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; studyId: string; imports: readonly ImportListItem[] }>;

/** The files that were brought, and what became of each. */
export function ImportList({ locale, studyId, imports }: Props) {
  const t = translator(locale, "data");
  return (
    <Card title={t("imports.title")} isFlush>
      <DataTable caption={t("imports.title")} isCaptionHidden>
        <thead>
          <tr>
            <HeadCell isSticky>{t("imports.file")}</HeadCell>
            <HeadCell>{t("imports.status")}</HeadCell>
            <HeadCell isNumeric>{t("file.rows")}</HeadCell>
            <HeadCell isNumeric>{t("imports.imported")}</HeadCell>
            <HeadCell isNumeric>{t("imports.leftOut")}</HeadCell>
            <HeadCell>{t("imports.when")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {imports.map((upload) => (
            <tr key={upload.id}>
              <RowHead isSticky>
                <TextLink href={`/studies/${studyId}/data/import/${upload.id}`}>
                  <bdi>{upload.fileName}</bdi>
                </TextLink>
              </RowHead>
              <Cell>
                <ImportStatusBadge locale={locale} status={upload.status} />
              </Cell>
              <NumberCell locale={locale} value={upload.rowCount} />
              <NumberCell locale={locale} value={upload.summary?.ready ?? null} />
              <NumberCell locale={locale} value={upload.summary?.faulty ?? null} />
              <Cell className="whitespace-nowrap text-muted">
                {formatDateTime(locale, upload.createdAt, timeZone)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
