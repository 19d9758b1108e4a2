import { currentLocale } from "#app/session/current-locale";
import { EmptyState } from "#components/ui/empty-state";
import { LinkButton } from "#components/ui/link-button";
import { translator } from "#i18n/translator";

export default async function NotFoundPage() {
  const t = translator(await currentLocale(), "common");
  return (
    <main id="main" className="mx-auto max-w-lg px-4 py-24">
      <EmptyState
        isWholePage
        title={t("notFound.title")}
        actions={<LinkButton href="/">{t("notFound.home")}</LinkButton>}
      >
        {t("notFound.text")}
      </EmptyState>
    </main>
  );
}
