"use client";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import { CodeText } from "#components/ui/code-text";
import { RadioGroup } from "#components/ui/radio-group";
import type { ModuleChoice } from "#questionnaire/instruments/choose-parts";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { type LocalisedText, readText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";

type Props = Readonly<{
  module: InstrumentModule;
  /** The whole module where there is none. */
  choice: ModuleChoice | undefined;
  onChange: (choice: ModuleChoice | undefined) => void;
}>;

/** Which questions and items to insert, and which scores that costs. */
export function ModuleParts({ module, choice, onChange }: Props) {
  const t = useMessages("library");
  const locale = useCurrentLocale();
  const questions = module.build(new Set()).flatMap((page) => page.questions);
  const asked = questions.filter(({ type }) => type !== "calculated");
  const kept = new Set(codesOf(module, choice));
  const lost = questions.filter(({ type, code }) => type === "calculated" && !kept.has(code));
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label={t("parts.legend")}
        value={choice ? "some" : "whole"}
        onChange={(id) =>
          onChange(id === "some" ? { questions: asked.map(({ code }) => code), items: {} } : undefined)
        }
        options={[
          { id: "whole", label: t("parts.whole") },
          { id: "some", label: t("parts.some") },
        ]}
      />
      {choice && (
        <ul className="flex flex-col gap-1 rounded-md border border-line p-3">
          {asked.map((question) => (
            <QuestionPart key={question.code} question={question} choice={choice} onChange={onChange} />
          ))}
        </ul>
      )}
      {choice && lost.length > 0 && (
        <div role="status" className="rounded-md bg-warning-soft p-3">
          <p>{t("parts.lost")}</p>
          <ul className="list-disc ps-5">
            {lost.map(({ code, text }) => (
              <li key={code}>
                {readText(text, locale)} <CodeText>{code}</CodeText>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The codes that the chosen part of a module comes with. */
function codesOf(module: InstrumentModule, choice: ModuleChoice | undefined): string[] {
  return module.build(new Set(), choice).flatMap((page) => page.questions.map(({ code }) => code));
}

type PartProps = Readonly<{
  question: Question;
  choice: ModuleChoice;
  onChange: (choice: ModuleChoice) => void;
}>;

function QuestionPart({ question, choice, onChange }: PartProps) {
  const locale = useCurrentLocale();
  const { code } = question;
  const chosen = choice.questions ?? [];
  const items: readonly { code: number; text?: LocalisedText }[] = "items" in question ? question.items : [];
  const isOn = chosen.includes(code);
  const kept = choice.items?.[code] ?? items.map((item) => item.code);
  const isPartly = isOn && kept.length < items.length;
  const toggle = (isSelected: boolean) =>
    onChange({
      questions: isSelected ? [...chosen, code] : chosen.filter((one) => one !== code),
      items: Object.fromEntries(Object.entries(choice.items ?? {}).filter(([of]) => of !== code)),
    });
  const toggleItem = (item: number, isSelected: boolean) => {
    const wanted = items
      .map((one) => one.code)
      .filter((one) => (one === item ? isSelected : kept.includes(one)));
    onChange({
      questions: wanted.length > 0 ? chosen : chosen.filter((one) => one !== code),
      items: { ...choice.items, [code]: wanted },
    });
  };
  return (
    <li>
      <Checkbox isSelected={isOn} isIndeterminate={isPartly} onChange={toggle}>
        <span className="font-medium">{readText(question.text, locale)}</span> <CodeText>{code}</CodeText>
      </Checkbox>
      {isOn && items.length > 1 && (
        <ul className="ps-7">
          {items.map((item) => (
            <li key={item.code}>
              <Checkbox
                isSelected={kept.includes(item.code)}
                onChange={(isSelected) => toggleItem(item.code, isSelected)}
              >
                {readText(item.text, locale) || item.code}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
