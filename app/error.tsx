"use client";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";

/** What broke is in the log; the reader learns what is safe and what to do. */
export default function ErrorPage({ retry }: Readonly<{ retry: () => void }>) {
  const t = useMessages("common");
  return (
    <main id="main" className="mx-auto max-w-lg px-4 py-24">
      <EmptyState
        title={t("broken.title")}
        actions={
          <Button variant="primary" onPress={retry}>
            {t("broken.retry")}
          </Button>
        }
      >
        {t("broken.text")}
      </EmptyState>
    </main>
  );
}
