"use client";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useLibrary } from "#components/module-library/library-context";
import { LibraryList } from "#components/module-library/library-list";
import { ModuleDetail } from "#components/module-library/module-detail";
import { ModuleParts } from "#components/module-library/module-parts";
import { type Place, PlaceSelect } from "#components/module-library/place-select";
import { TeamModuleForm } from "#components/module-library/team-module-form";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useInsertModule } from "#components/questionnaire-editor/use-insert-module";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { joinClasses } from "#components/ui/join-classes";
import type { ModuleChoice } from "#questionnaire/instruments/choose-parts";
import { referenceInstruments } from "#questionnaire/instruments/reference-instruments";
import { referencePage } from "#questionnaire/instruments/reference-page";

type Props = Readonly<{
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Its pages go after this one, or to the end, unless another place is chosen. */
  afterPage?: string;
}>;

/** The library: find a module, look at it, insert it or a part of it, or save questions as one's own. */
export function ModuleDialog({ isOpen, onOpenChange, afterPage }: Props) {
  const t = useMessages("library");
  const common = useMessages("common");
  const [isSaving, setSaving] = useState(false);
  const { definition } = useEditor();
  const close = (open: boolean) => {
    if (!open) setSaving(false);
    onOpenChange(open);
  };
  return (
    <Dialog
      title={t(isSaving ? "team.saveTitle" : "title")}
      closeLabel={common("close")}
      width="full"
      isOpen={isOpen}
      onOpenChange={close}
      isDismissable={!isSaving}
    >
      {isSaving ? (
        <TeamModuleForm
          definition={definition}
          onSaved={() => setSaving(false)}
          onCancel={() => setSaving(false)}
        />
      ) : (
        <LibraryPanes afterPage={afterPage} onClose={() => close(false)} onSave={() => setSaving(true)} />
      )}
    </Dialog>
  );
}

type PanesProps = Readonly<{ afterPage: string | undefined; onClose: () => void; onSave: () => void }>;

/** List and module side by side; one after the other on a phone. */
function LibraryPanes({ afterPage, onClose, onSave }: PanesProps) {
  const t = useMessages("library");
  const { definition, studyBases } = useEditor();
  const { modules } = useLibrary();
  const [chosenId, setChosenId] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const chosen = [...modules, ...referenceInstruments].find(({ id }) => id === chosenId);
  const isPresent = (id: string) =>
    definition.pages.some((page) => page.questions.some(({ moduleId }) => moduleId === id));
  const hasQuestions = definition.pages.some((page) => page.questions.length > 0);
  const choose = (id: string) => {
    flushSync(() => setChosenId(id));
    // Where the list has made room for the module, reading goes on there.
    if (list.current?.offsetParent === null) heading.current?.focus();
  };
  return (
    <div className="grid min-h-[70dvh] content-start gap-6 lg:grid-cols-[21rem_minmax(0,1fr)]">
      <div
        ref={list}
        className={joinClasses(
          "flex min-w-0 flex-col gap-3 lg:max-h-[70dvh] lg:overflow-y-auto lg:p-1",
          chosen && "max-lg:hidden",
        )}
      >
        <p className="text-muted">{t("help")}</p>
        {hasQuestions && (
          <Button size="small" className="self-start" onPress={onSave}>
            {t("team.save")}
          </Button>
        )}
        <LibraryList {...{ studyBases, isPresent, chosenId }} onChoose={choose} />
      </div>
      <div
        className={joinClasses(
          "min-w-0 lg:max-h-[70dvh] lg:overflow-y-auto lg:p-1",
          !chosen && "max-lg:hidden",
        )}
      >
        {chosen ? (
          <ModuleDetail module={chosen} headingRef={heading} onBack={() => setChosenId(undefined)}>
            <InsertForm
              key={`insert ${chosen.id}`}
              module={chosen}
              afterPage={afterPage}
              onInserted={onClose}
            />
          </ModuleDetail>
        ) : (
          <p className="text-muted">{t("choose")}</p>
        )}
      </div>
    </div>
  );
}

type InsertProps = Readonly<{
  module: Parameters<typeof ModuleDetail>[0]["module"];
  afterPage: string | undefined;
  onInserted: () => void;
}>;

function InsertForm({ module, afterPage, onInserted }: InsertProps) {
  const t = useMessages("library");
  const { definition } = useEditor();
  const { isInsertable, permissions } = useLibrary();
  const [choice, setChoice] = useState<ModuleChoice>();
  const [place, setPlace] = useState<Place>(afterPage);
  const { insert, isPending } = useInsertModule();
  const isReference = "isReferenceOnly" in module;
  const isAllowed = isReference
    ? permissions.some(({ moduleId }) => moduleId === module.id)
    : isInsertable(module);
  if (!isAllowed) return null;
  const isEmpty = choice?.questions?.length === 0;
  const run = async () => {
    await insert(isReference ? referencePage(module) : module, { place, choice });
    onInserted();
  };
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-4">
      {!isReference && <ModuleParts module={module} choice={choice} onChange={setChoice} />}
      {isEmpty && <p role="alert">{t("parts.none")}</p>}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-56 grow">
          <PlaceSelect pages={definition.pages} value={place} onChange={setPlace} />
        </div>
        <Button variant="primary" isDisabled={isEmpty} isPending={isPending} onPress={run}>
          {t(isReference ? "insertPage" : "insert")}
        </Button>
      </div>
    </section>
  );
}
