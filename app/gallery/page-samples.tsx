import { ClipboardList, Plus } from "lucide-react";
import { Sample } from "#app/gallery/sample";
import { say } from "#app/gallery/say";
import { Badge } from "#components/ui/badge";
import { BaseRow } from "#components/ui/base-row";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { Cell } from "#components/ui/cell";
import { CodeText } from "#components/ui/code-text";
import { DataTable } from "#components/ui/data-table";
import { DescriptionList } from "#components/ui/description-list";
import { EmptyState } from "#components/ui/empty-state";
import { HeadCell } from "#components/ui/head-cell";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { NumberCell } from "#components/ui/number-cell";
import { NumberText } from "#components/ui/number-text";
import { PageHeader } from "#components/ui/page-header";
import { Pagination } from "#components/ui/pagination";
import { ProgressBar } from "#components/ui/progress-bar";
import { RowHead } from "#components/ui/row-head";
import { Skeleton } from "#components/ui/skeleton";
import { TextLink } from "#components/ui/text-link";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";

export function PageSamples({ locale }: Readonly<{ locale: Locale }>) {
  const t = say(locale);
  const count = (value: number) => <NumberText locale={locale} value={value} />;
  const figures = [
    ["Q1", t("قیمت مناسب", "A fair price"), 0.624, 0.711, 0.402, 0.583],
    ["Q2", t("پشتیبانی سریع", "Quick support"), 0.518, 0.093, 0.835, 0.512],
    ["Q3", t("یادگیری آسان", "Easy to learn"), 0.475, 0.505, 0.478, 1],
  ] as const;
  return (
    <>
      <PageHeader
        title={t("گردآوری داده", "Fieldwork")}
        status={
          <Badge tone="success" hasDot>
            {t("باز", "Open")}
          </Badge>
        }
        description={t(
          "پیوند را برای پاسخ‌گویان بفرستید و پیشرفت گردآوری را این‌جا ببینید.",
          "Send the link to respondents and follow how fieldwork goes.",
        )}
        actions={
          <>
            <LinkButton href="/gallery">{t("پیش‌نمایش", "Preview")}</LinkButton>
            <LinkButton href="/gallery" variant="primary" icon={<Icon as={Plus} />}>
              {t("موج تازه", "New wave")}
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-4 lg:grid-cols-3">
        <Card
          className="lg:col-span-2"
          title={t("موج ۱", "Wave 1")}
          description={t("از ۱ آذر ۱۴۰۵", "Since 22 Nov 2026")}
        >
          <DescriptionList
            layout="columns"
            items={[
              { term: t("کامل", "Complete"), value: count(1453) },
              { term: t("در جریان", "In progress"), value: count(38) },
              { term: t("حذف در غربال", "Screened out"), value: count(112) },
              {
                term: t("میانهٔ زمان (دقیقه)", "Median minutes"),
                value: <NumberText locale={locale} value={8.4} decimals={1} />,
              },
            ]}
          />
        </Card>
        <Card title={t("برازش بخش‌بندی", "Fitting segments")}>
          <ProgressBar
            locale={locale}
            label={t("خوشه‌بندی برای K=۴", "k-means for K = 4")}
            share={0.62}
            detail={t("شروع ۳۱ از ۵۰", "Start 31 of 50")}
          />
        </Card>
      </div>
      <Sample title={t("پیام‌ها", "Callouts and badges")}>
        <div className="grid gap-3 lg:grid-cols-2">
          <Callout title={t("نسخهٔ تازه پیش‌نویس است", "The new version is a draft")}>
            {t("پاسخ‌های قبلی دست‌نخورده می‌مانند.", "Earlier answers stay untouched.")}
          </Callout>
          <Callout tone="success" title={t("ذخیره شد", "Saved")} />
          <Callout tone="warning" title={t("پایهٔ کوچک", "A small base")}>
            {t("این بخش فقط ۳۰ پاسخ‌گو دارد.", "This segment has only 30 respondents.")}
          </Callout>
          <Callout tone="danger" title={t("فایل خوانده نشد", "The file could not be read")}>
            {t("ردیف ۱۲ هفت ستون دارد.", "Row 12 has seven columns.")}{" "}
            <TextLink href="/gallery">{t("جزئیات", "Details")}</TextLink>
          </Callout>
        </div>
        <div className="mt-3 flex flex-wrap gap-2">
          <Badge>{t("پیش‌نویس", "Draft")}</Badge>
          <Badge tone="info">{t("شبیه‌سازی‌شده", "Simulated")}</Badge>
          <Badge tone="success" hasDot>
            {t("باز", "Open")}
          </Badge>
          <Badge tone="warning" hasDot>
            {t("متوقف", "Paused")}
          </Badge>
          <Badge tone="danger" hasDot>
            {t("بسته", "Closed")}
          </Badge>
          <CodeText>Q12_3</CodeText>
          <NumberText locale={locale} value={0.034} as="percent" decimals={1} isSigned />
        </div>
      </Sample>
      <Sample title={t("جدول", "Table")}>
        <Card isFlush>
          <DataTable caption={t("اهمیت نیازها در هر بخش", "Importance of needs by segment")} isCaptionHidden>
            <thead>
              <tr>
                <HeadCell isSticky>{t("گویه", "Item")}</HeadCell>
                <HeadCell>{t("کد", "Code")}</HeadCell>
                <HeadCell isNumeric sorted="descending" sortHref="/gallery">
                  {t("کل", "Total")}
                </HeadCell>
                {["A", "B", "C"].map((letter) => (
                  <HeadCell key={letter} isNumeric letter={letter}>
                    {t("بخش", "Segment")}
                  </HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr className="text-muted">
                <RowHead isSticky className="font-normal">
                  {t("پایه (بدون وزن)", "Base (unweighted)")}
                </RowHead>
                <Cell />
                {[1453, 580, 318, 555].map((base) => (
                  <NumberCell key={base} locale={locale} value={base} letters="" />
                ))}
              </tr>
              {figures.map(([code, label, total, ...shares]) => (
                <tr key={code} className="hover:bg-sunken/60">
                  <RowHead isSticky>{label}</RowHead>
                  <Cell>
                    <CodeText>{code}</CodeText>
                  </Cell>
                  <NumberCell locale={locale} value={total} as="percent" decimals={1} letters="" />
                  {shares.map((share) => (
                    <NumberCell
                      key={share}
                      locale={locale}
                      value={share}
                      as="percent"
                      decimals={1}
                      letters={share > total + 0.05 ? "BC" : ""}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </DataTable>
          <div className="px-4">
            <Pagination
              label={t("صفحه‌ها", "Pages")}
              previousLabel={t("قبلی", "Previous")}
              nextLabel={t("بعدی", "Next")}
              previousHref="/gallery"
              nextHref="/gallery"
              summary={t("۵۱ تا ۱۰۰ از ۱٬۴۵۳", "51 to 100 of 1,453")}
            />
          </div>
        </Card>
        <table className="sr-only">
          <tbody>
            <BaseRow locale={locale} label={t("پایه", "Base")} bases={[1453]} />
          </tbody>
        </table>
      </Sample>
      <Sample title={t("خالی، در حال بارگذاری", "Empty and loading")}>
        <div className="grid gap-4 lg:grid-cols-2">
          <EmptyState
            title={t("هنوز پرسشی ندارید", "No questions yet")}
            icon={<Icon as={ClipboardList} size={24} />}
            actions={<LinkButton href="/gallery">{t("افزودن پرسش", "Add a question")}</LinkButton>}
          >
            {t(
              "پرسش‌نامه را از یک ماژول آماده آغاز کنید یا پرسش خودتان را بنویسید.",
              "Begin with a ready module or write your own question.",
            )}
          </EmptyState>
          <Card>
            <div aria-busy="true" className="flex flex-col gap-3">
              <Skeleton shape="title" />
              <Skeleton />
              <Skeleton className="w-2/3" />
              <Skeleton shape="block" />
            </div>
          </Card>
        </div>
        <div className="mt-4 max-w-lg">
          <DescriptionList
            items={[
              { term: t("روش", "Method"), value: "k-means" },
              { term: t("شمار شروع‌ها", "Starts"), value: formatNumber(locale, 50) },
              { term: t("بذر", "Seed"), value: <CodeText>20261122</CodeText> },
            ]}
          />
        </div>
      </Sample>
    </>
  );
}
