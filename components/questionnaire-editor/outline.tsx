"use client";
import { Library, Plus, Settings2 } from "lucide-react";
import { useRef, useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { ModuleDialog } from "#components/questionnaire-editor/module-dialog";
import { OutlineList } from "#components/questionnaire-editor/outline-list";
import {
  keepUnchanged,
  type OutlineItem,
  outlineItems,
} from "#components/questionnaire-editor/outline-model";
import { OutlineToolbar } from "#components/questionnaire-editor/outline-toolbar";
import { useFoldedPages } from "#components/questionnaire-editor/use-folded-pages";
import { usePainted } from "#components/questionnaire-editor/use-painted";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { addPage } from "#questionnaire/edit-definition";

/** Pages and questions in their order, and what can be put among them. */
export function Outline() {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { definition, selection, problems, marks, isChoosing, edit, select } = useEditor();
  const [isChoosingModule, setChoosingModule] = useState(false);
  const shown = useRef<readonly OutlineItem[]>([]);
  shown.current = keepUnchanged(shown.current, outlineItems(definition, problems, locale));
  // The form can be typed in before some hundred rows are drawn.
  const isListed = usePainted();
  const { folded, fold, foldAll, unfoldAll } = useFoldedPages(definition, selection);
  const selectedId =
    selection.type === "question"
      ? `question:${selection.questionCode}`
      : selection.type === "page"
        ? `page:${selection.pageCode}`
        : selection.type === "block"
          ? `block:${selection.blockCode}`
          : undefined;
  const currentPage =
    selection.type === "question"
      ? definition.pages.find((page) => page.questions.some(({ code }) => code === selection.questionCode))
          ?.code
      : selection.type === "page"
        ? selection.pageCode
        : undefined;
  const appendPage = () =>
    edit((current) => {
      const added = addPage(current, currentPage);
      return { definition: added.definition, selection: { type: "page", pageCode: added.pageCode } };
    });
  return (
    <nav data-outline aria-label={t("outline.label")} className="flex flex-col gap-2">
      <button
        type="button"
        aria-current={selection.type === "settings" ? "true" : undefined}
        onClick={() => select({ type: "settings" })}
        className={joinClasses(
          "flex min-h-8 items-center gap-2 rounded-md px-2 text-start text-sm",
          selection.type === "settings"
            ? "bg-accent-soft font-medium text-ink"
            : "text-muted hover:bg-sunken",
        )}
      >
        <Icon as={Settings2} />
        <span className="grow truncate">{t("settings.name")}</span>
      </button>
      <OutlineToolbar isAnyFolded={folded.size > 0} onFoldAll={folded.size > 0 ? unfoldAll : foldAll} />
      {isListed && (
        <OutlineList
          items={shown.current}
          selectedId={selectedId}
          marks={marks}
          isChoosing={isChoosing}
          folded={folded}
          onFold={fold}
        />
      )}
      <div className="flex flex-wrap gap-1.5 border-t border-line pt-2">
        <Button size="small" icon={<Icon as={Plus} />} onPress={appendPage}>
          {t("page.add")}
        </Button>
        <Button size="small" icon={<Icon as={Library} />} onPress={() => setChoosingModule(true)}>
          {t("module.insert")}
        </Button>
      </div>
      <ModuleDialog isOpen={isChoosingModule} onOpenChange={setChoosingModule} afterPage={currentPage} />
    </nav>
  );
}
