"use client";
import { Group, Ungroup } from "lucide-react";
import { useMemo } from "react";
import { ConditionEditor } from "#components/questionnaire-editor/condition-editor";
import { subjectsBefore } from "#components/questionnaire-editor/condition-subjects";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { FormToolbar } from "#components/questionnaire-editor/form-toolbar";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import { ungroupBlock, updateBlock } from "#questionnaire/edit-blocks";
import type { Block } from "#questionnaire/model";

/** Pages that belong together: their name, whether they are shown, and in which order. */
export function BlockForm({ block }: Readonly<{ block: Block }>) {
  const t = useMessages("questionnaire");
  const { definition, edit } = useEditor();
  const pages = definition.pages.filter(({ blockCode }) => blockCode === block.code);
  const firstCode = pages[0]?.code ?? "";
  const subjects = useMemo(() => subjectsBefore(definition, firstCode, false), [definition, firstCode]);
  const change = (changes: Parameters<typeof updateBlock>[2], part?: string) =>
    edit(
      (current) => ({ definition: updateBlock(current, block.code, changes) }),
      part && `${block.code}.${part}`,
    );
  const ungroup = () =>
    edit((current) => ({
      definition: ungroupBlock(current, block.code),
      selection: { type: "page", pageCode: firstCode },
    }));
  return (
    <div className="flex flex-col gap-5">
      <FormToolbar
        icon={Group}
        title={t("editing.block.name", { count: pages.length })}
        actions={[{ id: "ungroup", label: t("editing.block.ungroup"), icon: Ungroup, onPress: ungroup }]}
      />
      <LocalisedField
        label={t("editing.block.title")}
        help={t("editing.block.titleHelp")}
        place={`blockTitle:${block.code}`}
        value={block.title}
        onChange={(title = {}) => change({ title }, "title")}
      />
      <Checkbox
        isSelected={block.isShuffled ?? false}
        onChange={(isShuffled) => change({ isShuffled })}
        help={t("editing.block.shuffleHelp")}
      >
        {t("editing.block.shuffle")}
      </Checkbox>
      <hr className="border-line" />
      <ConditionEditor
        title={t("editing.block.visibleTitle")}
        help={t("editing.block.visibleHelp")}
        addLabel={t("condition.addShow")}
        place="visibleIf"
        condition={block.visibleIf}
        subjects={subjects}
        onChange={(visibleIf, part) => change({ visibleIf }, part && `visibleIf.${part}`)}
      />
    </div>
  );
}
