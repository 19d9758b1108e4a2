"use client";
import { useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { ProblemMark } from "#components/questionnaire-editor/problem-mark";
import { useProblemText } from "#components/questionnaire-editor/use-problem-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Dialog } from "#components/ui/dialog";
import { SegmentedControl } from "#components/ui/segmented-control";
import type { DefinitionProblem } from "#questionnaire/definition-problem";

type Props = Readonly<{
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onGo: (problem: DefinitionProblem) => void;
}>;

/** Everything to mend, errors first; each leads to its place. */
const levels = ["error", "warning", "hint"] as const;

/** Everything to mend, errors first; each leads to its place. */
export function ProblemsPanel({ isOpen, onOpenChange, onGo }: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { problems } = useEditor();
  const [shown, setShown] = useState<"all" | DefinitionProblem["level"]>("all");
  const groups = levels.map((level) => ({ level, found: problems.filter((one) => one.level === level) }));
  const present = groups.filter(({ found }) => found.length > 0);
  const isShown = (level: DefinitionProblem["level"]) =>
    shown === "all" || shown === level || present.every((group) => group.level !== shown);
  const titles = { error: "problems.errors", warning: "problems.warnings", hint: "problems.hints" } as const;
  return (
    <Dialog
      title={t("problems.title")}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      width="wide"
      actions={<Button onPress={() => onOpenChange(false)}>{common("close")}</Button>}
    >
      <div className="flex flex-col gap-4">
        {problems.length === 0 && (
          <Callout tone="success" title={t("problems.none")}>
            {t("problems.noneText")}
          </Callout>
        )}
        {present.length > 1 && (
          <SegmentedControl
            label={t("problems.filter")}
            value={shown}
            onChange={setShown}
            options={[
              { id: "all", label: t("problems.all") },
              ...present.map(({ level }) => ({ id: level, label: t(`problems.kinds.${level}`) })),
            ]}
          />
        )}
        {present
          .filter(({ level }) => isShown(level))
          .map(({ level, found }) => (
            <ProblemList
              key={level}
              title={t(titles[level], { count: found.length })}
              help={level === "hint" ? t("problems.hintsText") : undefined}
              problems={found}
              onGo={onGo}
            />
          ))}
      </div>
    </Dialog>
  );
}

type ListProps = Readonly<{
  title: string;
  help?: string;
  problems: readonly DefinitionProblem[];
  onGo: (problem: DefinitionProblem) => void;
}>;

function ProblemList({ title, help, problems, onGo }: ListProps) {
  const textOf = useProblemText();
  return (
    <section>
      <h3 className="mb-1 text-sm font-bold">{title}</h3>
      {help && <p className="mb-1 text-xs text-muted">{help}</p>}
      <ul className="flex flex-col">
        {problems.map((problem, position) => {
          const { place, sentence } = textOf(problem);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every edit
            <li key={position}>
              <button
                type="button"
                onClick={() => onGo(problem)}
                className="flex min-h-9 w-full items-baseline gap-2 rounded-md px-2 py-1.5 text-start text-sm hover:bg-sunken"
              >
                <ProblemMark level={problem.level} />
                <span className="shrink-0 font-medium">
                  <bdi>{place}</bdi>
                </span>
                <span className="min-w-0">{sentence}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
