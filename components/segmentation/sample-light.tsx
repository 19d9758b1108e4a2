"use client";
import { FindingList } from "#components/segmentation/finding-list";
import type { VariableNames } from "#components/segmentation/finding-text";
import type { useInputCheck } from "#components/segmentation/use-input-check";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Card } from "#components/ui/card";
import type { SampleLight as Light } from "#contracts/segmentation";

type Props = Readonly<{ state: ReturnType<typeof useInputCheck>; names: VariableNames }>;

const colours: Record<Light["colour"], { dot: string; text: string }> = {
  red: { dot: "bg-danger", text: "text-danger" },
  amber: { dot: "bg-warning", text: "text-warning" },
  green: { dot: "bg-success", text: "text-success" },
};

/** Red, amber or green: whether the sample carries so many basis variables, and what else to think about. */
export function SampleLight({ state, names }: Props) {
  const t = useMessages("segmentation");
  const errorText = useErrorText();
  const result = state.status === "waiting" ? undefined : state.result;
  const check = result?.ok ? result.value : undefined;
  return (
    <Card title={t("light.title")}>
      <div aria-live="polite" aria-busy={state.status === "checking"} className="flex flex-col gap-4 text-sm">
        {state.status === "waiting" && <p className="text-muted">{t("light.waiting")}</p>}
        {state.status === "checking" && !result && <p className="text-muted">{t("light.checking")}</p>}
        {result && !result.ok && <p className="text-danger">{errorText(result)}</p>}
        {check && (
          <div
            className={state.status === "checking" ? "flex flex-col gap-4 opacity-60" : "flex flex-col gap-4"}
          >
            <div className="flex items-start gap-3">
              <span
                aria-hidden="true"
                data-mark=""
                className={`mt-1.5 size-3.5 shrink-0 rounded-full ${colours[check.light.colour].dot}`}
              />
              <div>
                <p className={`text-base font-bold ${colours[check.light.colour].text}`}>
                  {t("light.perVariable", { perVariable: check.light.perVariable })}
                </p>
                <p className="text-muted">
                  {t("light.counts", {
                    respondents: check.light.respondents,
                    variables: check.light.variables,
                  })}
                </p>
                <p className="mt-1">{t(`light.${check.light.colour}`)}</p>
              </div>
            </div>
            {check.findings.some((finding) => finding.code !== "sample-small") ? (
              <FindingList
                t={t}
                names={names}
                findings={check.findings.filter((finding) => finding.code !== "sample-small")}
              />
            ) : (
              <p className="text-muted">{t("light.clear")}</p>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}
