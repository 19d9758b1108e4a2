"use client";
import { useEffect, useRef } from "react";
import { BlockForm } from "#components/questionnaire-editor/block-form";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { EditorEmpty } from "#components/questionnaire-editor/editor-empty";
import { LanguageBar } from "#components/questionnaire-editor/language-bar";
import { Outline } from "#components/questionnaire-editor/outline";
import { PageForm } from "#components/questionnaire-editor/page-form";
import { PreviewPane } from "#components/questionnaire-editor/preview-pane";
import { QuestionForm } from "#components/questionnaire-editor/question-form";
import type { PhoneView } from "#components/questionnaire-editor/questionnaire-editor";
import { CommentsPanel } from "#components/questionnaire-editor/review/comments-panel";
import { SettingsForm } from "#components/questionnaire-editor/settings-form";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{ studyId: string; view: PhoneView; savedRevision: number }>;

const sticky = "lg:sticky lg:top-32 lg:max-h-[calc(100dvh-9rem)] lg:overflow-y-auto";

/** One pane on a phone, two on a tablet, three on a desk. */
export function EditorPanes({ studyId, view, savedRevision }: Props) {
  const { definition, selection } = useEditor();
  const locale = useCurrentLocale();
  const page = definition.pages.find((one) =>
    selection.type === "page"
      ? one.code === selection.pageCode
      : selection.type === "question" && one.questions.some(({ code }) => code === selection.questionCode),
  );
  const form = useRef<HTMLDivElement>(null);
  const selected = JSON.stringify(selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing to edit is read from its top
  useEffect(() => {
    const top = form.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) form.current?.scrollIntoView();
  }, [selected]);
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[14rem_minmax(0,1fr)] xl:grid-cols-[14rem_minmax(0,1fr)_20rem]">
      <div
        className={joinClasses(sticky, "min-w-0 lg:pe-1", view === "outline" ? "block" : "hidden lg:block")}
      >
        <Outline />
      </div>
      <div
        ref={form}
        className={joinClasses(
          "min-w-0 scroll-mt-32 rounded-md border border-line bg-surface p-4",
          view === "edit" ? "block" : view === "outline" ? "hidden lg:block" : "hidden xl:block",
        )}
      >
        <LanguageBar />
        <SelectedForm studyId={studyId} />
        <CommentsPanel />
      </div>
      <div className={joinClasses(sticky, "min-w-0", view === "preview" ? "block" : "hidden xl:block")}>
        <PreviewPane
          studyId={studyId}
          languages={definition.languages}
          defaultLanguage={locale}
          pageCode={page && page.questions.length > 0 ? page.code : undefined}
          questionCode={selection.type === "question" ? selection.questionCode : undefined}
          savedRevision={savedRevision}
        />
      </div>
    </div>
  );
}

function SelectedForm({ studyId }: Readonly<{ studyId: string }>) {
  const { definition, selection } = useEditor();
  const isEmpty = definition.pages.every((page) => page.questions.length === 0);
  switch (selection.type) {
    case "settings":
      return (
        <div className="flex flex-col gap-6">
          {isEmpty && <EditorEmpty studyId={studyId} />}
          <SettingsForm />
        </div>
      );
    case "block": {
      const block = definition.blocks?.find(({ code }) => code === selection.blockCode);
      return block ? <BlockForm key={block.code} block={block} /> : null;
    }
    case "page": {
      const page = definition.pages.find(({ code }) => code === selection.pageCode);
      return page ? <PageForm page={page} /> : null;
    }
    case "question": {
      const page = definition.pages.find((one) =>
        one.questions.some(({ code }) => code === selection.questionCode),
      );
      const question = page?.questions.find(({ code }) => code === selection.questionCode);
      return page && question ? <QuestionForm key={question.code} page={page} question={question} /> : null;
    }
  }
}
