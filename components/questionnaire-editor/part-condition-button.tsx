"use client";
import { Filter } from "lucide-react";
import { useState } from "react";
import { ConditionEditor } from "#components/questionnaire-editor/condition-editor";
import { subjectsBefore } from "#components/questionnaire-editor/condition-subjects";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Icon } from "#components/ui/icon";
import { Tooltip } from "#components/ui/tooltip";
import type { Condition } from "#questionnaire/condition";

type Props = Readonly<{
  place: "optionVisibleIf" | "itemVisibleIf";
  /** Counted from 0, to name the row. */
  position: number;
  condition: Condition | undefined;
  onChange: (condition: Condition | undefined, mergeKey?: string) => void;
}>;

/** Whether a row of a list is shown to everybody; the rule opens in a dialog. */
export function PartConditionButton({ place, position, condition, onChange }: Props) {
  const t = useMessages("questionnaire");
  const [isOpen, setOpen] = useState(false);
  const label = t(`condition.${place}`, { position: position + 1 });
  return (
    <>
      <Tooltip text={label}>
        <Button
          size="small"
          variant="quiet"
          isIconOnly
          aria-label={condition ? t("condition.withRule", { label }) : label}
          icon={<Icon as={Filter} className={condition ? "text-accent" : "text-faint"} />}
          onPress={() => setOpen(true)}
        />
      </Tooltip>
      {isOpen && <PartDialog {...{ place, condition, onChange, label }} onClose={() => setOpen(false)} />}
    </>
  );
}

type DialogProps = Omit<Props, "position"> & Readonly<{ label: string; onClose: () => void }>;

function PartDialog({ place, condition, onChange, label, onClose }: DialogProps) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { definition, selection } = useEditor();
  const page = definition.pages.find(
    ({ questions }) =>
      selection.type === "question" && questions.some(({ code }) => code === selection.questionCode),
  );
  return (
    <Dialog
      title={label}
      closeLabel={common("close")}
      width="wide"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable
      actions={
        <Button variant="primary" onPress={onClose}>
          {t("condition.done")}
        </Button>
      }
    >
      <ConditionEditor
        title={t("condition.partTitle")}
        help={t(`condition.${place}Help`)}
        addLabel={t("condition.addShow")}
        place={place}
        condition={condition}
        subjects={page ? subjectsBefore(definition, page.code, false) : []}
        onChange={onChange}
      />
    </Dialog>
  );
}
