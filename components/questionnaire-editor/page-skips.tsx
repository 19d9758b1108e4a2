"use client";
import { Plus, Trash2 } from "lucide-react";
import { ConditionEditor } from "#components/questionnaire-editor/condition-editor";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Select } from "#components/ui/select";
import { readText } from "#questionnaire/localised-text";
import type { Page, Skip } from "#questionnaire/model";

type Props = Readonly<{
  page: Page;
  subjects: readonly ConditionSubject[];
  onChange: (skips: Skip[] | undefined, part?: string) => void;
}>;

const mostSkips = 20;

/** Where to go on after this page, by what was answered; the first rule that holds decides. */
export function PageSkips({ page, subjects, onChange }: Props) {
  const t = useMessages("questionnaire");
  const skips = page.skips ?? [];
  const change = (next: Skip[], part?: string) => onChange(next.length > 0 ? next : undefined, part);
  const targets = useTargets(page);
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h3 className="text-sm font-medium">{t("editing.skips.title")}</h3>
        <p className="text-xs text-muted">{t("editing.skips.help")}</p>
      </div>
      {skips.map((skip, position) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: two jumps may be alike
          key={position}
          className="flex flex-col gap-3 rounded-md border border-line p-3"
        >
          <legend className="sr-only">{t("editing.skips.one", { position: position + 1 })}</legend>
          <div className="flex items-end justify-between gap-2">
            <Select
              size="small"
              className="min-w-0 grow"
              label={t("editing.skips.to")}
              placeholder={t("editing.skips.choose")}
              options={targets}
              value={targets.some(({ id }) => id === skip.to) ? skip.to : null}
              onChange={(to) => change(skips.with(position, { ...skip, to: String(to) }))}
            />
            <Button
              size="small"
              variant="quiet"
              isIconOnly
              aria-label={t("editing.skips.remove", { position: position + 1 })}
              icon={<Icon as={Trash2} />}
              onPress={() => change(skips.toSpliced(position, 1))}
            />
          </div>
          <ConditionEditor
            title={t("editing.skips.if")}
            help={t("editing.skips.ifHelp")}
            addLabel={t("editing.skips.addIf")}
            place="skip"
            condition={skip.if}
            subjects={subjects}
            onChange={(condition = { type: "any", of: [] }, part) =>
              change(skips.with(position, { ...skip, if: condition }), part && `${position}.${part}`)
            }
          />
        </fieldset>
      ))}
      <Button
        size="small"
        className="w-fit"
        icon={<Icon as={Plus} />}
        isDisabled={skips.length >= mostSkips || subjects.length === 0}
        onPress={() => change([...skips, { if: { type: "any", of: [] }, to: "end" }])}
      >
        {t("editing.skips.add")}
      </Button>
    </section>
  );
}

/** Later pages only, and the end: nobody is sent back. */
function useTargets(page: Page) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { pages } = useEditor().definition;
  const position = pages.findIndex(({ code }) => code === page.code);
  const later = pages.slice(position + 1).map(({ code, title, questions }, index) => ({
    id: code,
    label: `${t("page.name", { number: position + index + 2 })} \u2068${code}\u2069`,
    description: readText(title ?? questions[0]?.text, locale),
  }));
  return [...later, { id: "end", label: t("editing.skips.end") }];
}
