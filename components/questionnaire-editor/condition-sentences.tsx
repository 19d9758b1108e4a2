"use client";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { wordsOfSubjects } from "#components/questionnaire-editor/words-of-subjects";
import { useMessages } from "#components/shell/use-messages";
import { directionOf } from "#i18n/locale";
import type { Condition } from "#questionnaire/condition";
import { conditionSentence } from "#questionnaire/condition-sentence";
import { studioLanguages } from "#questionnaire/localised-text";

type Props = Readonly<{ condition: Condition; subjects: readonly ConditionSubject[] }>;

/** The rule read back in both languages of the studio; only a view of it. */
export function ConditionSentences({ condition, subjects }: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  return (
    <dl
      aria-label={t("condition.readBack")}
      className="grid grid-cols-1 gap-x-4 gap-y-2 rounded-md bg-sunken p-3 text-sm @lg:grid-cols-2"
    >
      {studioLanguages.map((language) => (
        <div key={language} lang={language} dir={directionOf(language)}>
          <dt className="sr-only">{common(`languageName.${language}`)}</dt>
          <dd className="wrap-anywhere">
            {conditionSentence(condition, language, wordsOfSubjects(subjects, language))}.
          </dd>
        </div>
      ))}
    </dl>
  );
}
