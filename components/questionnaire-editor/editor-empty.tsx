"use client";
import { Library, ListPlus } from "lucide-react";
import { useState } from "react";
import { AddQuestionMenu } from "#components/questionnaire-editor/add-question-menu";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { ModuleDialog } from "#components/questionnaire-editor/module-dialog";
import { sortedModules } from "#components/questionnaire-editor/sorted-modules";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { insertModule, removePage } from "#questionnaire/edit-definition";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";

/** The first thing to do: begin with a module for what the study draws on, or with a question of one's own. */
export function EditorEmpty({ studyId }: Readonly<{ studyId: string }>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { definition, studyBases, used, edit } = useEditor();
  const [isChoosing, setChoosing] = useState(false);
  const offered = sortedModules(studyBases).filter((module) =>
    module.bases.some((base) => studyBases.includes(base)),
  );
  const begin = (module: InstrumentModule) =>
    edit((current) => {
      const inserted = insertModule(current, module, undefined, new Set(used.questions));
      // The blank page that every draft begins with has served its purpose.
      const emptied = current.pages.filter((page) => page.questions.length === 0);
      const kept = emptied.reduce((result, page) => removePage(result, page.code), inserted);
      return { definition: kept, selection: { type: "page", pageCode: kept.pages[0].code } };
    });
  const [firstPage] = definition.pages;
  return (
    <>
      <EmptyState
        icon={<Icon as={ListPlus} size={24} />}
        title={t("empty.title")}
        actions={
          <>
            {firstPage && <AddQuestionMenu pageCode={firstPage.code} />}
            <Button size="small" icon={<Icon as={Library} />} onPress={() => setChoosing(true)}>
              {t("empty.allModules")}
            </Button>
          </>
        }
      >
        <p>{t("empty.text")}</p>
        <LinkButton href={`/studies/${studyId}/plan/questionnaire`} variant="primary" className="mt-4">
          {t("empty.plan")}
        </LinkButton>
        {offered.length > 0 && (
          <div className="mt-4 text-start">
            <p className="mb-2 font-medium text-ink">{t("empty.offer")}</p>
            <ul className="flex flex-col gap-2">
              {offered.map((module) => (
                <li
                  key={module.id}
                  className="flex items-center justify-between gap-3 rounded-md border border-line bg-surface p-3"
                >
                  <span className="min-w-0">
                    <span className="block font-medium text-ink">{module.title[locale]}</span>
                    <span className="text-xs">
                      {t("module.items", { count: module.itemCount })}
                      {" · "}
                      {t("module.minutes", { minutes: module.minutes })}
                    </span>
                  </span>
                  <Button size="small" onPress={() => begin(module)}>
                    {t("empty.begin")}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </EmptyState>
      <ModuleDialog isOpen={isChoosing} onOpenChange={setChoosing} />
    </>
  );
}
