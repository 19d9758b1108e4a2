"use client";
import { ListChecks, Redo2, Undo2 } from "lucide-react";
import type { SaveState } from "#components/questionnaire-editor/autosave";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { EditorMenu } from "#components/questionnaire-editor/editor-menu";
import { EditorMinutes } from "#components/questionnaire-editor/editor-minutes";
import type { PhoneView } from "#components/questionnaire-editor/questionnaire-editor";
import { SaveStatus } from "#components/questionnaire-editor/save-status";
import type { Check } from "#components/questionnaire-editor/use-check";
import { VersionsMenu } from "#components/questionnaire-editor/versions-menu";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { PageHeader } from "#components/ui/page-header";
import { SegmentedControl } from "#components/ui/segmented-control";
import { Tooltip } from "#components/ui/tooltip";
import type { VersionSummary } from "#contracts/questionnaires";

type Props = Readonly<{
  studyId: string;
  saveState: SaveState;
  versions: readonly VersionSummary[];
  view: PhoneView;
  onView: (view: PhoneView) => void;
  isMapShown: boolean;
  onShowMap: (isShown: boolean) => void;
  minutes: Check["minutes"];
  /** What the study's plan allows, if it has one. */
  budgetMinutes?: number;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onProblems: () => void;
  onPublish: () => void;
}>;

export function EditorHeader(props: Props) {
  const t = useMessages("questionnaire");
  const { problems } = useEditor();
  const errors = problems.filter(({ level }) => level === "error").length;
  return (
    <>
      <PageHeader
        title={t("title")}
        status={<SaveStatus state={props.saveState} />}
        description={<EditorMinutes minutes={props.minutes} budgetMinutes={props.budgetMinutes} />}
        actions={
          <>
            <EditorMenu studyId={props.studyId} />
            <VersionsMenu studyId={props.studyId} versions={props.versions} />
            <HistoryButton
              label={t("undo")}
              icon={Undo2}
              isDisabled={!props.canUndo}
              onPress={props.onUndo}
            />
            <HistoryButton
              label={t("redo")}
              icon={Redo2}
              isDisabled={!props.canRedo}
              onPress={props.onRedo}
            />
            <Button size="small" icon={<Icon as={ListChecks} />} onPress={props.onProblems}>
              {t("problems.button")}
              {problems.length > 0 && (
                <Badge tone={errors > 0 ? "danger" : "warning"}>
                  {t("problems.count", { count: problems.length })}
                </Badge>
              )}
            </Button>
            <Button size="small" variant="primary" onPress={props.onPublish}>
              {t("publish.button")}
            </Button>
          </>
        }
      />
      <div data-print="hide" className="mb-4 flex flex-wrap gap-3">
        <SegmentedControl
          label={t("map.view")}
          value={props.isMapShown ? "map" : "edit"}
          onChange={(view) => props.onShowMap(view === "map")}
          options={[
            { id: "edit", label: t("map.edit") },
            { id: "map", label: t("map.map") },
          ]}
        />
        {!props.isMapShown && (
          <div className="xl:hidden">
            <SegmentedControl
              label={t("view.label")}
              value={props.view}
              onChange={props.onView}
              options={[
                { id: "outline", label: t("view.outline") },
                { id: "edit", label: t("view.edit") },
                { id: "preview", label: t("view.preview") },
              ]}
            />
          </div>
        )}
      </div>
    </>
  );
}

type HistoryProps = Readonly<{
  label: string;
  icon: typeof Undo2;
  isDisabled: boolean;
  onPress: () => void;
}>;

function HistoryButton({ label, icon, isDisabled, onPress }: HistoryProps) {
  return (
    <Tooltip text={label}>
      <Button
        size="small"
        variant="quiet"
        isIconOnly
        aria-label={label}
        isDisabled={isDisabled}
        icon={<Icon as={icon} isDirectional />}
        onPress={onPress}
      />
    </Tooltip>
  );
}
