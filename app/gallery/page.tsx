import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartSamples } from "#app/gallery/chart-samples";
import { ControlSamples } from "#app/gallery/control-samples";
import { PageSamples } from "#app/gallery/page-samples";
import { sampleShell } from "#app/gallery/sample-shell";
import { say } from "#app/gallery/say";
import { currentLocale } from "#app/session/current-locale";
import { AppShell } from "#components/ui/app-shell";
import { ToastRegion } from "#components/ui/toast-region";
import { UiProvider } from "#components/ui/ui-provider";
import { directionOf, isLocale } from "#i18n/locale";

export const metadata: Metadata = { title: "Gallery" };

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

/** Every primitive and chart on one page, for development only. `?lang=fa` or `?lang=en` overrides the cookie. */
export default async function GalleryPage({ searchParams }: Props) {
  if (process.env.NODE_ENV === "production") notFound();
  const { lang } = await searchParams;
  const locale = isLocale(lang) ? lang : await currentLocale();
  const t = say(locale);
  return (
    <div lang={locale} dir={directionOf(locale)}>
      <UiProvider locale={locale}>
        <AppShell {...sampleShell(locale)}>
          <PageSamples locale={locale} />
          <ControlSamples locale={locale} />
          <ChartSamples locale={locale} />
        </AppShell>
        <ToastRegion label={t("پیام‌ها", "Notifications")} closeLabel={t("بستن", "Close")} />
      </UiProvider>
    </div>
  );
}
