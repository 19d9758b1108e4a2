"use client";
import { Copy } from "lucide-react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import {
  type CarryingQuestion,
  type CarrySource,
  carrySources,
  missingParts,
  takeOverParts,
} from "#components/questionnaire-editor/formats/carried-parts";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useNameVariable } from "#components/questionnaire-editor/use-name-variable";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Checkbox } from "#components/ui/checkbox";
import { ComboBox } from "#components/ui/combo-box";
import { Icon } from "#components/ui/icon";
import { Select } from "#components/ui/select";
import { CarryForward } from "#questionnaire/question-parts";

type Props = Readonly<{ question: CarryingQuestion; onChange: ChangeQuestion }>;

/** Shows only what was chosen, not chosen or ranked in an earlier question. */
export function CarryForwardField({ question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const { definition } = useEditor();
  const { carryForward } = question;
  const sources = carrySources(definition, question);
  const set = (next: CarryForward | undefined) => onChange({ ...question, carryForward: next });
  if (sources.length === 0 && !carryForward) return null;
  return (
    <section className="flex flex-col gap-2">
      <Checkbox
        isSelected={carryForward !== undefined}
        help={t("formats.carry.help")}
        onChange={(isOn) => set(isOn ? carryFrom(sources[sources.length - 1]) : undefined)}
      >
        {t("items" in question ? "formats.carry.items" : "formats.carry.options")}
      </Checkbox>
      {carryForward && (
        <div className="flex flex-col gap-3 ps-7">
          <SourceChoice carry={carryForward} sources={sources} onChange={set} />
          <TakeChoice carry={carryForward} sources={sources} onChange={set} />
          <MissingParts question={question} sources={sources} onChange={onChange} />
        </div>
      )}
    </section>
  );
}

type PartProps = Readonly<{
  carry: CarryForward;
  sources: readonly CarrySource[];
  onChange: (carry: CarryForward) => void;
}>;

/** Another kind of source offers other things to take. */
function carryFrom(source: CarrySource, before?: CarryForward): CarryForward {
  if (source.type === "ranking") return { from: source.code, take: "ranked", top: before?.top ?? 3 };
  return { from: source.code, take: before?.take === "unchosen" ? "unchosen" : "chosen" };
}

function SourceChoice({ carry, sources, onChange }: PartProps) {
  const t = useMessages("questionnaire");
  const nameVariable = useNameVariable();
  const isKnown = sources.some(({ code }) => code === carry.from);
  return (
    <ComboBox
      size="small"
      key={carry.from}
      label={t("formats.carry.from")}
      className="max-w-xl"
      openLabel={t("condition.openQuestions")}
      emptyText={t("condition.noMatch")}
      options={sources.map(({ code, text }) => ({ id: code, label: nameVariable(code, text) }))}
      defaultSelectedKey={isKnown ? carry.from : null}
      defaultInputValue={isKnown ? undefined : carry.from}
      error={isKnown ? undefined : t("condition.unknown", { variable: carry.from })}
      onSelectionChange={(id) => {
        const source = sources.find(({ code }) => code === id);
        if (source && source.code !== carry.from) onChange(carryFrom(source, carry));
      }}
    />
  );
}

function TakeChoice({ carry, sources, onChange }: PartProps) {
  const t = useMessages("questionnaire");
  const source = sources.find(({ code }) => code === carry.from);
  if (!source) return null;
  if (source.type === "ranking") {
    return (
      <NumberBox
        label={t("formats.carry.top")}
        help={t("formats.carry.topHelp")}
        className="w-64"
        isWhole
        min={1}
        max={50}
        value={carry.top}
        onChange={(top) => onChange({ from: carry.from, take: "ranked", ...(top && { top }) })}
      />
    );
  }
  return (
    <Select
      label={t("formats.carry.take")}
      size="small"
      className="w-64"
      placeholder={t("formats.carry.chosen")}
      value={carry.take}
      options={(["chosen", "unchosen"] as const).map((id) => ({ id, label: t(`formats.carry.${id}`) }))}
      onChange={(take) => onChange({ from: carry.from, take: CarryForward.shape.take.parse(take) })}
    />
  );
}

/** Codes decide what is the same; where some are missing here, the source's list can be taken over. */
function MissingParts({
  question,
  sources,
  onChange,
}: Readonly<{
  question: CarryingQuestion;
  sources: readonly CarrySource[];
  onChange: ChangeQuestion;
}>) {
  const t = useMessages("questionnaire");
  const source = sources.find(({ code }) => code === question.carryForward?.from);
  const missing = source ? missingParts(question, source) : [];
  if (!source || missing.length === 0) return null;
  return (
    <Callout
      tone="warning"
      title={t("formats.carry.differ", { count: missing.length })}
      actions={
        <Button
          size="small"
          icon={<Icon as={Copy} />}
          onPress={() => onChange(takeOverParts(question, source))}
        >
          {t("formats.carry.copy", { code: source.code })}
        </Button>
      }
    >
      {t("formats.carry.differHelp")}
    </Callout>
  );
}
