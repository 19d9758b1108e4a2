"use client";
import type { ConjointBalance } from "#analysis/conjoint/conjoint-balance-types";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { NumberText } from "#components/ui/number-text";
import { readText } from "#questionnaire/localised-text";
import type { ConjointQuestion } from "#questionnaire/question-types/conjoint";

/** More than this is too imprecise for main effects. */
const largestError = 0.05;

type Props = Readonly<{ question: ConjointQuestion; balance: ConjointBalance }>;

/** Each level: how often it is shown, and the error that its utility is expected to have. */
export function ConjointLevelTable({ question, balance }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const widest = 2 * largestError;
  return (
    <table aria-label={t("formats.conjoint.levelTable")} className="w-full max-w-xl text-sm">
      <thead>
        <tr className="text-xs text-muted">
          <th className="py-1 text-start font-normal">{t("formats.conjoint.levelHead")}</th>
          <th className="py-1 text-end font-normal">{t("formats.conjoint.shownHead")}</th>
          <th className="w-2/5 py-1 ps-4 text-start font-normal">{t("formats.conjoint.errorHead")}</th>
        </tr>
      </thead>
      {question.attributes.map((attribute, at) => (
        <tbody key={attribute.code}>
          <tr className="border-t border-line">
            <th colSpan={3} scope="rowgroup" className="pt-2 text-start text-xs font-medium text-muted">
              <bdi>{readText(attribute.text, locale) || attribute.code}</bdi>
            </th>
          </tr>
          {attribute.levels.map((level, index) => {
            const error = balance.attributes[at]?.standardErrors[index] ?? null;
            return (
              <tr key={level.code}>
                <th className="py-1 text-start font-normal">
                  <bdi>{readText(level.label, locale) || level.code}</bdi>
                </th>
                <td className="py-1 text-end">
                  <NumberText locale={locale} value={balance.attributes[at]?.levelCounts[index] ?? 0} />
                </td>
                <td className="py-1 ps-4">
                  {error === null ? (
                    "–"
                  ) : (
                    <span className="flex items-center gap-2">
                      <NumberText locale={locale} value={error} decimals={3} />
                      <span aria-hidden="true" className="h-1.5 min-w-0 grow rounded-full bg-sunken">
                        <span
                          className={`block h-full rounded-full ${error > largestError ? "bg-warning" : "bg-success"}`}
                          style={{ inlineSize: `${Math.min(1, error / widest) * 100}%` }}
                        />
                      </span>
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
