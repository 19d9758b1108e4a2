"use client";
import { Trash2 } from "lucide-react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { OptionsEditor } from "#components/questionnaire-editor/options-editor";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { questionsUsing, removeScale, setScalePoints, titleScale } from "#questionnaire/edit-scales";

/** Scales that several questions share; one is made from the points of a question. */
export function ScalesForm() {
  const t = useMessages("questionnaire");
  const { definition, edit } = useEditor();
  const scales = definition.scales ?? [];
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h3 className="text-sm font-bold">{t("editing.scales.title")}</h3>
        <p className="text-xs text-muted">{t("editing.scales.help")}</p>
      </div>
      {scales.map(({ code, title, points }) => {
        const users = questionsUsing(definition, code);
        return (
          <fieldset key={code} className="flex flex-col gap-3 rounded-md border border-line p-3">
            <legend className="sr-only">{code}</legend>
            <div className="flex items-end gap-2">
              <LocalisedField
                label={t("editing.scales.name")}
                place={`scaleTitle:${code}`}
                value={title}
                onChange={(words = {}) =>
                  edit((current) => ({ definition: titleScale(current, code, words) }), `scale.${code}.title`)
                }
              />
              <Button
                size="small"
                variant="quiet"
                isIconOnly
                aria-label={t("editing.scales.remove")}
                icon={<Icon as={Trash2} />}
                onPress={() => edit((current) => ({ definition: removeScale(current, code) }))}
              />
            </div>
            <p className="text-xs text-muted">
              {users.length > 0
                ? t("editing.scales.usedBy", {
                    codes: users.map((one) => `\u2068${one}\u2069`).join(t("listComma")),
                  })
                : t("editing.scales.unused")}
            </p>
            <OptionsEditor
              title={t("option.pointsTitle")}
              questionCode={code}
              place="point"
              options={points}
              onChange={(changed, part) =>
                edit(
                  (current) => ({ definition: setScalePoints(current, code, changed) }),
                  part && `scale.${code}.${part}`,
                )
              }
            />
          </fieldset>
        );
      })}
    </section>
  );
}
