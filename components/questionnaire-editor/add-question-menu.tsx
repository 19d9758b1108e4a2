"use client";
import { Plus } from "lucide-react";
import { useEditorActions } from "#components/questionnaire-editor/editor-context";
import { questionTypeIcon } from "#components/questionnaire-editor/question-type-icon";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
import { addQuestion } from "#questionnaire/edit-definition";
import { type QuestionType, questionTypeGroups } from "#questionnaire/model";

const groups = Object.keys(questionTypeGroups) as (keyof typeof questionTypeGroups)[];

type Props = Readonly<{ pageCode: string; look?: "button" | "icon" }>;

export function AddQuestionMenu({ pageCode, look = "button" }: Props) {
  const t = useMessages("questionnaire");
  const { edit, used } = useEditorActions();
  const add = (type: QuestionType) =>
    edit((current) => {
      const added = addQuestion(current, pageCode, type, new Set(used.questions));
      return {
        definition: added.definition,
        selection: { type: "question", questionCode: added.questionCode },
      };
    });
  return (
    <Menu
      label={look === "icon" ? t("addQuestionTo", { page: pageCode }) : t("addQuestion")}
      size="small"
      variant={look === "icon" ? "quiet" : "secondary"}
      isIconOnly={look === "icon"}
      trigger={
        look === "icon" ? (
          <Icon as={Plus} />
        ) : (
          <>
            <Icon as={Plus} />
            {t("addQuestion")}
          </>
        )
      }
      sections={() =>
        groups.map((group) => ({
          id: group,
          label: t(`typeGroups.${group}`),
          items: questionTypeGroups[group].map((type) => ({
            id: type,
            label: t(`types.${type}`),
            description: t(`typeHelp.${type}`),
            icon: <Icon as={questionTypeIcon[type]} className="text-muted" />,
            onAction: () => add(type),
          })),
        }))
      }
    />
  );
}
