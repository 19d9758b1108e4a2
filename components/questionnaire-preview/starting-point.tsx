"use client";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { subjectsOf } from "#components/questionnaire-editor/condition-subjects";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { ComboBox } from "#components/ui/combo-box";
import { Icon } from "#components/ui/icon";
import { NumberField } from "#components/ui/number-field";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import type { Answers, AnswerValue } from "#questionnaire/answers";
import { readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

type Props = Readonly<{
  definition: QuestionnaireDefinition;
  startAt: string | undefined;
  onStartAt: (pageCode: string | undefined) => void;
  link: Readonly<Record<string, string>>;
  onLink: (link: Record<string, string>) => void;
  chosen: Answers;
  onChosen: (chosen: Answers) => void;
  trouble?: "not-reached" | "stuck";
  onGo: () => void;
}>;

const consent = "_consent";

/** Where the preview begins and what is known by then. */
export function StartingPoint(props: Props) {
  const { definition, startAt, link, trouble } = props;
  const t = useMessages("preview");
  const locale = useCurrentLocale();
  const parameters = definition.pages
    .flatMap((page) => page.questions)
    .flatMap((one) => (one.type === "hidden" && one.source.from === "link" ? [one.source.parameter] : []));
  return (
    <details className="rounded-lg border border-line bg-surface p-3" open={startAt !== undefined}>
      <summary className="cursor-pointer text-sm font-bold">{t("start.title")}</summary>
      <div className="mt-3 flex flex-col gap-3">
        <Select
          label={t("start.at")}
          help={t("start.robot")}
          placeholder={t("start.consent")}
          value={startAt ?? consent}
          onChange={(id) => props.onStartAt(id === consent ? undefined : String(id))}
          options={[
            { id: consent, label: t("start.consent") },
            ...definition.pages.map(({ code, title, questions }) => ({
              id: code,
              label: t("start.page", {
                code,
                text: readText(title, locale) || readText(questions[0]?.text, locale),
              }),
            })),
          ]}
        />
        {parameters.length > 0 && (
          <fieldset className="flex flex-col gap-2">
            <legend className="text-sm font-medium">{t("start.link")}</legend>
            {parameters.map((parameter) => (
              <TextField
                key={parameter}
                size="small"
                dir="ltr"
                label={parameter}
                value={link[parameter] ?? ""}
                onChange={(text) => props.onLink({ ...link, [parameter]: text })}
              />
            ))}
          </fieldset>
        )}
        <ChosenAnswers {...props} />
        {trouble && (
          <Callout tone="warning" isAnnounced>
            {t(trouble === "stuck" ? "start.stuck" : "start.notReached")}
          </Callout>
        )}
        <Button size="small" variant="primary" onPress={props.onGo}>
          {t("start.go")}
        </Button>
      </div>
    </details>
  );
}

function ChosenAnswers({ definition, startAt, chosen, onChosen }: Props) {
  const t = useMessages("preview");
  const locale = useCurrentLocale();
  const [added, setAdded] = useState<string[]>(Object.keys(chosen));
  const subjects = definition.pages
    .flatMap((page) => page.questions)
    .filter(({ type }) => type !== "hidden" && type !== "calculated")
    .flatMap(subjectsOf);
  const titleOf = (variable: string) => {
    const subject = subjects.find((one) => one.variable === variable);
    return `${variable} ${readText(subject?.label, locale)}`;
  };
  const change = (variable: string, value: AnswerValue | undefined) => {
    const { [variable]: _, ...others } = chosen;
    onChosen(value === undefined ? others : { ...others, [variable]: value });
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sm font-medium">{t("start.answers")}</legend>
      <p className="text-sm text-muted">{t(startAt ? "start.answersHelp" : "start.needsPage")}</p>
      {added.map((variable) => {
        const subject = subjects.find((one) => one.variable === variable);
        if (!subject) return null;
        const value = chosen[variable];
        const first = Array.isArray(value) ? value[0] : value;
        return (
          <div key={variable} className="flex items-end gap-1.5">
            {subject.options.length > 0 && (
              <Select
                size="small"
                className="min-w-0 flex-1"
                label={titleOf(variable)}
                placeholder={t("start.choose")}
                value={first === undefined ? null : String(first)}
                onChange={(id) => change(variable, subject.hasSeveral ? [Number(id)] : Number(id))}
                options={subject.options.map(({ code, label }) => ({
                  id: String(code),
                  label: readText(label, locale) || String(code),
                }))}
              />
            )}
            {subject.options.length === 0 && subject.kind !== "text" && (
              <NumberField
                size="small"
                className="min-w-0 flex-1"
                locale={locale}
                label={titleOf(variable)}
                defaultValue={typeof first === "number" ? first : null}
                onChange={(typed) => change(variable, typed ?? undefined)}
              />
            )}
            {subject.options.length === 0 && subject.kind === "text" && (
              <TextField
                size="small"
                className="min-w-0 flex-1"
                label={titleOf(variable)}
                value={typeof first === "string" ? first : ""}
                onChange={(typed) => change(variable, typed || undefined)}
              />
            )}
            <Button
              size="small"
              variant="quiet"
              aria-label={t("start.remove", { variable })}
              icon={<Icon as={X} />}
              onPress={() => {
                setAdded(added.filter((one) => one !== variable));
                change(variable, undefined);
              }}
            />
          </div>
        );
      })}
      <AddAnswer
        options={subjects
          .filter(({ variable }) => !added.includes(variable))
          .map(({ variable }) => ({ id: variable, label: titleOf(variable) }))}
        onAdd={(variable) => setAdded([...added, variable])}
      />
    </fieldset>
  );
}

function AddAnswer({
  options,
  onAdd,
}: Readonly<{ options: readonly { id: string; label: string }[]; onAdd: (variable: string) => void }>) {
  const t = useMessages("preview");
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button size="small" variant="quiet" icon={<Icon as={Plus} />} onPress={() => setIsOpen(true)}>
        {t("start.add")}
      </Button>
    );
  }
  return (
    <ComboBox
      label={t("start.find")}
      openLabel={t("start.openList")}
      emptyText={t("start.noMatch")}
      options={options}
      onSelectionChange={(id) => {
        if (id === null) return;
        setIsOpen(false);
        onAdd(String(id));
      }}
    />
  );
}
