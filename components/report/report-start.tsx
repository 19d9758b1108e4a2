"use client";
import { FileText } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { PageHeader } from "#components/ui/page-header";
import type { ActionResult } from "#contracts/app-error";
import type { CreateReportInput, ReportReadiness } from "#contracts/reports";

type Props = Readonly<{
  studyId: string;
  readiness: ReportReadiness;
  create: (input: CreateReportInput) => Promise<ActionResult<unknown>>;
}>;

/** Before there is a report: what it still needs, or the one press that writes it. */
export function ReportStart({ studyId, readiness, create }: Props) {
  const t = useMessages("report");
  const errorText = useErrorText();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [failure, setFailure] = useState<string>();
  const press = () =>
    startTransition(async () => {
      const result = await create({ studyId }).catch(
        () => ({ ok: false, code: "unavailable", detail: {} }) as const,
      );
      if (result.ok) router.refresh();
      else setFailure(errorText(result));
    });
  const toSegments = (
    <LinkButton variant="primary" href={`/studies/${studyId}/segments`}>
      {t("start.toSegments")}
    </LinkButton>
  );
  const icon = <Icon as={FileText} size={24} />;
  return (
    <>
      <PageHeader title={t("title")} description={t("start.description")} />
      {failure && (
        <div className="mb-4">
          <Callout tone="danger" isAnnounced>
            {failure}
          </Callout>
        </div>
      )}
      {readiness.status === "no-solution" && (
        <EmptyState title={t("start.noSolutionTitle")} icon={icon} actions={toSegments}>
          {t("start.noSolution")}
        </EmptyState>
      )}
      {readiness.status === "unnamed" && (
        <EmptyState title={t("start.unnamedTitle")} icon={icon} actions={toSegments}>
          {t("start.unnamed", { count: readiness.segments })}
        </EmptyState>
      )}
      {readiness.status === "ready" && (
        <EmptyState
          title={t("start.readyTitle")}
          icon={icon}
          actions={
            <Button variant="primary" onPress={press} isPending={isPending}>
              {t("start.create")}
            </Button>
          }
        >
          {t("start.ready")}
        </EmptyState>
      )}
    </>
  );
}
