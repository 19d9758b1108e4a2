"use client";
import { useMemo, useState } from "react";
import type { Clash } from "#components/questionnaire-editor/autosave";
import { ConflictCard, type Side } from "#components/questionnaire-editor/conflict/conflict-card";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { conflictSubjects, type SubjectConflicts } from "#questionnaire/merging/conflict-subjects";
import { type Merged, mergeDefinitions } from "#questionnaire/merging/merge-definitions";
import { takeMine } from "#questionnaire/merging/take-mine";
import type { QuestionnaireDefinition } from "#questionnaire/model";

type Props = Readonly<{
  clash: Clash;
  definition: QuestionnaireDefinition;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onResolve: (merged: Merged, definition: QuestionnaireDefinition) => void;
}>;

/** Where two people changed the same parts: both sides of each, and a choice for every question. */
export function ConflictDialog({ clash, definition, isOpen, onOpenChange, onResolve }: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { base, standing } = clash;
  const merged = useMemo(
    () => mergeDefinitions(base, definition, standing.definition),
    [base, definition, standing],
  );
  const subjects = useMemo(() => conflictSubjects(merged.conflicts), [merged]);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const all = (side: Side) => Object.fromEntries(subjects.map((one) => [keyOf(one), side]));
  const isDecided = subjects.every((one) => chosen[keyOf(one)]);
  const save = () => {
    const result = subjects
      .filter((one) => chosen[keyOf(one)] === "mine")
      .reduce((taken, one) => takeMine(taken, merged.mine, one), merged.definition);
    onResolve(merged, result);
    onOpenChange(false);
  };
  return (
    <Dialog
      title={t("editing.conflict.title")}
      closeLabel={common("close")}
      width="wide"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t("editing.conflict.later")}</Button>
          <Button variant="primary" isDisabled={!isDecided} onPress={save}>
            {t("editing.conflict.save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p>
          {standing.savedBy
            ? t("editing.conflict.textBy", { name: standing.savedBy })
            : t("editing.conflict.text")}
        </p>
        {subjects.length > 1 && (
          <div className="flex flex-wrap gap-2">
            <Button size="small" onPress={() => setChosen(all("theirs"))}>
              {t("editing.conflict.allTheirs")}
            </Button>
            <Button size="small" onPress={() => setChosen(all("mine"))}>
              {t("editing.conflict.allMine")}
            </Button>
          </div>
        )}
        {subjects.map((about) => (
          <ConflictCard
            key={keyOf(about)}
            about={about}
            mine={merged.mine}
            theirs={standing.definition}
            chosen={chosen[keyOf(about)]}
            onChoose={(side) => setChosen((before) => ({ ...before, [keyOf(about)]: side }))}
          />
        ))}
      </div>
    </Dialog>
  );
}

function keyOf({ subject }: SubjectConflicts): string {
  return `${subject.type} ${subject.code}`;
}
