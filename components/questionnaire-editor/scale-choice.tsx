"use client";
import { Link2, Link2Off } from "lucide-react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
import { followScale, makeScale, questionsUsing } from "#questionnaire/edit-scales";
import { readText } from "#questionnaire/localised-text";
import type { LikertQuestion } from "#questionnaire/question-types/likert";

/** Shares the points with other questions, or takes over those that are shared. */
export function ScaleChoice({ question }: Readonly<{ question: LikertQuestion }>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { definition, edit } = useEditor();
  const { code, scaleCode } = question;
  const scales = definition.scales ?? [];
  const follow = (wanted: string | undefined) =>
    edit((current) => ({ definition: followScale(current, code, wanted) }));
  const nameOf = (scale: (typeof scales)[number]) => readText(scale.title, locale) || scale.code;
  const own = scales.find((scale) => scale.code === scaleCode);
  if (own) {
    return (
      <div className="flex flex-wrap items-center gap-2 rounded-md bg-sunken p-2 text-sm">
        <p className="min-w-0 grow">
          {t("editing.scales.follows", {
            scale: nameOf(own),
            count: questionsUsing(definition, own.code).length,
          })}
        </p>
        <Button size="small" icon={<Icon as={Link2Off} />} onPress={() => follow(undefined)}>
          {t("editing.scales.leave")}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button
        size="small"
        variant="quiet"
        icon={<Icon as={Link2} />}
        isDisabled={question.points.length === 0}
        onPress={() => edit((current) => ({ definition: makeScale(current, code, question.text) }))}
      >
        {t("editing.scales.make")}
      </Button>
      {scales.length > 0 && (
        <Menu
          label={t("editing.scales.use")}
          size="small"
          items={scales.map((scale) => ({
            id: scale.code,
            label: nameOf(scale),
            onAction: () => follow(scale.code),
          }))}
        />
      )}
    </div>
  );
}
