"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import {
  beginDraft,
  codesOf,
  type DraftProblem,
  findProblems,
  type ListedWave,
  toSpecification,
} from "#components/segmentation/draft-specification";
import type { VariableGroup } from "#components/segmentation/group-variables";
import { MethodFields } from "#components/segmentation/method-fields";
import { SampleLight } from "#components/segmentation/sample-light";
import { type CheckInputs, useInputCheck } from "#components/segmentation/use-input-check";
import { VariablePicker } from "#components/segmentation/variable-picker";
import { WaveFields } from "#components/segmentation/wave-fields";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { ErrorSummary } from "#components/ui/error-summary";
import { TextField } from "#components/ui/text-field";
import type { ActionResult } from "#contracts/app-error";
import type { CreateSegmentationInput } from "#contracts/segmentation";

type Props = Readonly<{
  studyId: string;
  defaultTitle: string;
  waves: readonly ListedWave[];
  groups: readonly VariableGroup[];
  check: CheckInputs;
  create: (input: CreateSegmentationInput) => Promise<ActionResult<{ segmentationId: string }>>;
}>;

const fieldOf: Partial<Record<DraftProblem, string>> = {
  nameMissing: "segmentation-title",
  startsWrong: "segmentation-starts",
  seedWrong: "segmentation-seed",
};

export function NewSegmentationForm({ studyId, defaultTitle, waves, groups, check, create }: Props) {
  const t = useMessages("segmentation");
  const errorText = useErrorText();
  const router = useRouter();
  const [draft, setDraft] = useState(() => beginDraft(defaultTitle, waves, groups));
  const [refused, setRefused] = useState<{ fieldId?: string; message: string }[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const problems = isChecked ? findProblems(draft, groups) : [];
  const errorFor = (problem: DraftProblem) => (problems.includes(problem) ? t(`form.${problem}`) : undefined);
  const { waveIds, methods, kMin, kMax, standardise, includeSimulated } = draft;
  const basis = codesOf(groups, draft.uses, "basis");
  const isReady = basis.length >= 2 && waveIds.length > 0 && methods.length > 0 && kMin <= kMax;
  const state = useInputCheck(
    { studyId, waveIds, basis, methods, kMin, kMax, standardise, includeSimulated },
    isReady,
    check,
  );
  const stops =
    state.status === "checked" && state.result.ok
      ? state.result.value.findings.some((finding) => finding.severity === "stops")
      : false;
  const names = Object.fromEntries(
    groups.flatMap((group) => group.variables.map((variable) => [variable.code, variable.name])),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const found = findProblems(draft, groups);
    setRefused(found.map((problem) => ({ fieldId: fieldOf[problem], message: t(`form.${problem}`) })));
    if (found.length > 0) return;
    if (stops) return setRefused([{ message: errorText({ code: "inputs-stop-run" }) }]);
    setRunning(true);
    const result = await create({
      studyId,
      title: draft.title,
      specification: toSpecification(draft, groups),
    });
    if (result.ok) return router.push(`/studies/${studyId}/segments/${result.value.segmentationId}`);
    setRunning(false);
    setRefused([{ message: errorText(result) }]);
  };
  return (
    <form onSubmit={submit} noValidate className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-6">
        {refused.length > 0 && <ErrorSummary title={t("form.errors")} errors={refused} />}
        <Card as="div">
          <div className="flex flex-col gap-5">
            <TextField
              id="segmentation-title"
              label={t("form.name")}
              help={t("form.nameHelp")}
              value={draft.title}
              maxLength={200}
              error={errorFor("nameMissing")}
              onChange={(title) => change({ title })}
            />
            <WaveFields
              waves={waves}
              waveIds={waveIds}
              includeSimulated={includeSimulated}
              error={errorFor("waveMissing")}
              onChange={change}
            />
          </div>
        </Card>
        <Card title={t("form.variables")} description={t("form.variablesHelp")}>
          <VariablePicker
            groups={groups}
            uses={draft.uses}
            error={errorFor("basisTooFew")}
            onChange={(uses) => change({ uses })}
          />
        </Card>
        <MethodFields draft={draft} errorFor={errorFor} onChange={change} />
      </div>
      <div className="flex flex-col gap-4 lg:sticky lg:top-4">
        <SampleLight state={state} names={names} />
        <Button type="submit" variant="primary" size="large" isPending={isRunning}>
          {t("form.run")}
        </Button>
      </div>
    </form>
  );
}
