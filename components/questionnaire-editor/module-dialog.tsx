"use client";
import { useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { ModuleCard } from "#components/questionnaire-editor/module-card";
import { sortedModules } from "#components/questionnaire-editor/sorted-modules";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { insertModule } from "#questionnaire/edit-definition";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";

type Props = Readonly<{
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Its pages go after this one, or to the end. */
  afterPage?: string;
}>;

export function ModuleDialog({ isOpen, onOpenChange, afterPage }: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { definition, studyBases, used, edit } = useEditor();
  const [chosenId, setChosenId] = useState<string>();
  const modules = sortedModules(studyBases);
  const chosen = modules.find(({ id }) => id === chosenId);
  const insert = (module: InstrumentModule) => {
    edit((current) => {
      const inserted = insertModule(current, module, afterPage, new Set(used.questions));
      const known = new Set(current.pages.map(({ code }) => code));
      const first = inserted.pages.find(({ code }) => !known.has(code));
      return {
        definition: inserted,
        selection: first && { type: "page", pageCode: first.code },
      };
    });
    onOpenChange(false);
    setChosenId(undefined);
  };
  const isPresent = (id: string) =>
    definition.pages.some((page) => page.questions.some(({ moduleId }) => moduleId === id));
  return (
    <Dialog
      title={t("module.dialogTitle")}
      closeLabel={common("close")}
      width="wide"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{common("cancel")}</Button>
          <Button variant="primary" isDisabled={!chosen} onPress={() => chosen && insert(chosen)}>
            {t("module.insertChosen")}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-muted">{t("module.dialogHelp")}</p>
      <div role="radiogroup" aria-label={t("module.dialogTitle")} className="flex flex-col gap-2">
        {modules.map((module) => (
          <ModuleCard
            key={module.id}
            module={module}
            isForStudy={module.bases.some((base) => studyBases.includes(base))}
            isPresent={isPresent(module.id)}
            isChosen={module.id === chosenId}
            onChoose={() => setChosenId(module.id)}
          />
        ))}
      </div>
    </Dialog>
  );
}
