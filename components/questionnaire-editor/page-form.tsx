"use client";
import { ArrowDown, ArrowUp, StickyNote, Trash2 } from "lucide-react";
import { useMemo } from "react";
import { AddQuestionMenu } from "#components/questionnaire-editor/add-question-menu";
import { ConditionEditor } from "#components/questionnaire-editor/condition-editor";
import { subjectsBefore } from "#components/questionnaire-editor/condition-subjects";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { FormToolbar } from "#components/questionnaire-editor/form-toolbar";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { stepPage } from "#components/questionnaire-editor/outline-moves";
import { PageOrder } from "#components/questionnaire-editor/page-order";
import { PageSkips } from "#components/questionnaire-editor/page-skips";
import { useMessages } from "#components/shell/use-messages";
import { updatePage } from "#questionnaire/edit-definition";
import type { Page } from "#questionnaire/model";

export function PageForm({ page }: Readonly<{ page: Page }>) {
  const t = useMessages("questionnaire");
  const { definition, edit, removePage } = useEditor();
  const position = definition.pages.findIndex(({ code }) => code === page.code);
  const before = useMemo(() => subjectsBefore(definition, page.code, false), [definition, page.code]);
  const upToHere = useMemo(() => subjectsBefore(definition, page.code, true), [definition, page.code]);
  const change = (changes: Parameters<typeof updatePage>[2], part?: string) =>
    edit(
      (current) => ({ definition: updatePage(current, page.code, changes) }),
      part && `${page.code}.${part}`,
    );
  return (
    <div className="flex flex-col gap-5">
      <FormToolbar
        icon={StickyNote}
        title={t("page.name", { number: position + 1 })}
        actions={[
          {
            id: "up",
            label: t("move.up"),
            icon: ArrowUp,
            isDisabled: position === 0,
            onPress: () => edit((current) => ({ definition: stepPage(current, page.code, -1) })),
          },
          {
            id: "down",
            label: t("move.down"),
            icon: ArrowDown,
            isDisabled: position === definition.pages.length - 1,
            onPress: () => edit((current) => ({ definition: stepPage(current, page.code, 1) })),
          },
          { id: "remove", label: t("page.remove"), icon: Trash2, onPress: () => removePage(page) },
        ]}
      />
      <LocalisedField
        label={t("page.title")}
        help={t("page.titleHelp")}
        place="title"
        value={page.title}
        onChange={(title) => change({ title }, "title")}
      />
      <div>
        <AddQuestionMenu pageCode={page.code} />
      </div>
      <hr className="border-line" />
      <ConditionEditor
        title={t("condition.pageTitle")}
        help={t("condition.pageHelp")}
        addLabel={t("condition.addShow")}
        place="visibleIf"
        condition={page.visibleIf}
        subjects={before}
        onChange={(visibleIf, part) => change({ visibleIf }, part && `visibleIf.${part}`)}
      />
      <hr className="border-line" />
      <ConditionEditor
        title={t("condition.screenOutTitle")}
        help={t("condition.screenOutHelp")}
        addLabel={t("condition.addScreenOut")}
        place="screenOutIf"
        condition={page.screenOutIf}
        subjects={upToHere}
        onChange={(screenOutIf, part) => change({ screenOutIf }, part && `screenOutIf.${part}`)}
      />
      <hr className="border-line" />
      <PageSkips
        page={page}
        subjects={upToHere}
        onChange={(skips, part) => change({ skips }, part && `skips.${part}`)}
      />
      <PageOrder page={page} onChange={change} />
    </div>
  );
}
