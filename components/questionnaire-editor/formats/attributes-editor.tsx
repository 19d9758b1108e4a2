"use client";
import { Plus } from "lucide-react";
import { useRef } from "react";
import { AttributeBox } from "#components/questionnaire-editor/formats/attribute-box";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { ConjointAttribute } from "#questionnaire/question-types/conjoint";

const maxAttributes = 12;

type Props = Readonly<{
  questionCode: string;
  attributes: readonly ConjointAttribute[];
  onChange: (attributes: ConjointAttribute[], mergeKey?: string) => void;
}>;

/** What the offers differ in. Codes are what the design and the data name, so they are given once and not edited. */
export function AttributesEditor({ questionCode, attributes, onChange }: Props) {
  const t = useMessages("questionnaire");
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= attributes.length) return;
    onChange(attributes.toSpliced(from, 1).toSpliced(to, 0, attributes[from]));
  };
  const add = () => {
    const code = Math.max(0, ...attributes.map((attribute) => attribute.code)) + 1;
    const levels = [1, 2].map((level) => ({ code: level, label: {} }));
    onChange([...attributes, { code, text: {}, levels }]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-place^='attribute:${code}:']`)?.focus(),
    );
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t("formats.conjoint.attributes")}</h3>
      <ol ref={list} className="flex flex-col gap-3">
        {attributes.map((attribute, position) => (
          <AttributeBox
            key={attribute.code}
            questionCode={questionCode}
            attribute={attribute}
            position={position}
            count={attributes.length}
            onChange={(next, mergeKey) => onChange(attributes.with(position, next), mergeKey)}
            onMove={(to) => move(position, to)}
            onRemove={() => onChange(attributes.toSpliced(position, 1))}
          />
        ))}
      </ol>
      <div>
        <Button
          size="small"
          icon={<Icon as={Plus} />}
          isDisabled={attributes.length >= maxAttributes}
          onPress={add}
        >
          {t("formats.conjoint.addAttribute")}
        </Button>
      </div>
    </section>
  );
}
