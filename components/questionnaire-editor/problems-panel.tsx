"use client";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { ProblemMark } from "#components/questionnaire-editor/problem-mark";
import { useProblemText } from "#components/questionnaire-editor/use-problem-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Dialog } from "#components/ui/dialog";
import type { DefinitionProblem } from "#questionnaire/definition-problem";

type Props = Readonly<{
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onGo: (problem: DefinitionProblem) => void;
}>;

/** Everything to mend, errors first; each leads to its place. */
export function ProblemsPanel({ isOpen, onOpenChange, onGo }: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { problems } = useEditor();
  const errors = problems.filter(({ level }) => level === "error");
  const warnings = problems.filter(({ level }) => level === "warning");
  return (
    <Dialog
      title={t("problems.title")}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      actions={<Button onPress={() => onOpenChange(false)}>{common("close")}</Button>}
    >
      <div className="flex flex-col gap-4">
        {problems.length === 0 && (
          <Callout tone="success" title={t("problems.none")}>
            {t("problems.noneText")}
          </Callout>
        )}
        <ProblemList title={t("problems.errors", { count: errors.length })} problems={errors} onGo={onGo} />
        <ProblemList
          title={t("problems.warnings", { count: warnings.length })}
          problems={warnings}
          onGo={onGo}
        />
      </div>
    </Dialog>
  );
}

type ListProps = Readonly<{
  title: string;
  problems: readonly DefinitionProblem[];
  onGo: (problem: DefinitionProblem) => void;
}>;

function ProblemList({ title, problems, onGo }: ListProps) {
  const textOf = useProblemText();
  if (problems.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-sm font-bold">{title}</h3>
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
