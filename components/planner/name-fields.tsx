import type { PlanDraft, PlannerLibrary } from "#components/planner/plan-draft";
import { chosenModules } from "#components/planner/plan-draft";
import type { StepProps } from "#components/planner/step-props";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { otherLocale } from "#i18n/locale";
import { openNames } from "#questionnaire/planning/fill-names";

const names = [...openNames, "brands"] as const;
type Name = (typeof names)[number];

/** What the consent, the screener and the chosen modules leave open, in the languages that they are written in. */
export function NameFields({
  t,
  locale,
  draft,
  library,
  change,
}: Pick<StepProps, "t" | "locale" | "draft" | "library" | "change">) {
  const written = [locale, otherLocale(locale)].filter((language) => library.languages.includes(language));
  if (written.length === 0) return null;
  return (
    <fieldset>
      <legend className="text-sm font-bold">{t("build.names")}</legend>
      <p className="mt-0.5 text-sm text-muted">{t("build.namesHelp")}</p>
      <div className={`mt-3 grid gap-4 ${written.length > 1 ? "sm:grid-cols-2" : ""}`}>
        {namesToAsk(draft, library).flatMap((name) =>
          written.map((language) => {
            const Field = name === "brands" ? TextArea : TextField;
            return (
              <Field
                key={`${name} ${language}`}
                label={t(language === "fa" ? "build.inPersian" : "build.inEnglish", {
                  name: t(`build.${name}`),
                })}
                help={name === "brands" ? t("build.brandsHelp") : undefined}
                value={draft[name]?.[language] ?? ""}
                onChange={(text) => change({ [name]: { ...draft[name], [language]: text } })}
                maxLength={name === "brands" ? 2000 : 120}
                dir="auto"
              />
            );
          }),
        )}
      </div>
    </fieldset>
  );
}

/** The consent always says who asks. */
function namesToAsk(draft: PlanDraft, library: PlannerLibrary): Name[] {
  const open = new Set<Name>(chosenModules(draft, library).flatMap(({ opens }) => opens));
  open.add("team");
  if (draft.hasScreener) open.add("category");
  return names.filter((name) => open.has(name));
}
