"use client";
import { ChangedValue } from "#components/questionnaire-editor/conflict/changed-value";
import { partOfChange } from "#components/questionnaire-editor/conflict/part-of-change";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { CodeText } from "#components/ui/code-text";
import { RadioGroup } from "#components/ui/radio-group";
import { readText } from "#questionnaire/localised-text";
import type { SubjectConflicts } from "#questionnaire/merging/conflict-subjects";
import type { ChangeConflict } from "#questionnaire/merging/definition-change";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export type Side = "mine" | "theirs";

type Props = Readonly<{
  about: SubjectConflicts;
  mine: QuestionnaireDefinition;
  theirs: QuestionnaireDefinition;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}>;

/** One question or page that both changed: what it was, what each made of it, and whose stays. */
export function ConflictCard({ about, mine, theirs, chosen, onChoose }: Props) {
  const t = useMessages("questionnaire");
  const title = useSubjectTitle(about, mine, theirs);
  return (
    <section className="flex flex-col gap-3 rounded-md border border-line p-3">
      <h3 className="text-sm font-bold">{title}</h3>
      {about.conflicts.map((conflict) => (
        <Difference key={conflict.path.join("/")} conflict={conflict} />
      ))}
      <RadioGroup
        label={t("editing.conflict.choose")}
        value={chosen ?? null}
        onChange={(side) => onChoose(side as Side)}
        options={[
          { id: "theirs", label: t("editing.conflict.theirs") },
          { id: "mine", label: t("editing.conflict.mine") },
        ]}
      />
    </section>
  );
}

function Difference({ conflict: { path, was, mine, theirs } }: Readonly<{ conflict: ChangeConflict }>) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { part, own, detail, language } = partOfChange(path);
  const name = part ? t(`problems.parts.${part}`, { detail }) : t(`editing.difference.${own ?? "settings"}`);
  const sides = [
    ["was", was],
    ["theirs", theirs],
    ["mine", mine],
  ] as const;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="font-medium">
        {name}
        {language && <span className="font-normal text-muted"> · {common(`languageName.${language}`)}</span>}
      </p>
      {own === "place" ? (
        <p className="text-muted">{t("editing.difference.placeHelp")}</p>
      ) : (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
          {sides.map(([side, value]) => (
            <div key={side} className="contents">
              <dt className="text-muted">{t(`editing.difference.${side}`)}</dt>
              <dd className="min-w-0 break-words">
                <ChangedValue value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function useSubjectTitle(
  { subject }: SubjectConflicts,
  mine: QuestionnaireDefinition,
  theirs: QuestionnaireDefinition,
) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  if (subject.type === "definition") return t("editing.conflict.whole");
  if (subject.type === "page") {
    const own = mine.pages.findIndex(({ code }) => code === subject.code);
    const number = (own < 0 ? theirs.pages.findIndex(({ code }) => code === subject.code) : own) + 1;
    return t("page.name", { number });
  }
  const question = [...theirs.pages, ...mine.pages]
    .flatMap(({ questions }) => questions)
    .find(({ code }) => code === subject.code);
  return (
    <>
      <CodeText>{subject.code}</CodeText> <bdi>{readText(question?.text, locale)}</bdi>
    </>
  );
}
