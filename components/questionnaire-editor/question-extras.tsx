"use client";
import { Plus, Trash2 } from "lucide-react";
import { useMemo } from "react";
import { ConditionEditor } from "#components/questionnaire-editor/condition-editor";
import { subjectsBefore } from "#components/questionnaire-editor/condition-subjects";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { Icon } from "#components/ui/icon";
import { SegmentedControl } from "#components/ui/segmented-control";
import type { Page, Question, QuestionType } from "#questionnaire/model";
import { type AnswerRule, MissingAnswer } from "#questionnaire/question-parts";

type Props = Readonly<{ page: Page; question: Question; onChange: ChangeQuestion }>;

/** Lists that the author writes offer "don't know" as one of their own options. */
const ownLists: readonly QuestionType[] = ["single", "multiple", "quiz", "consent", "multiGrid"];
const mostRules = 10;

/** Ways out beside the answer, and the author's own checks of it. */
export function QuestionExtras({ page, question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const { missingAnswers = [], rules = [] } = question;
  return (
    <>
      {!ownLists.includes(question.type) && (
        <CheckboxGroup
          label={t("extras.missing")}
          help={t("extras.missingHelp")}
          value={[...missingAnswers]}
          onChange={(ticked) => {
            const chosen = MissingAnswer.options.filter((reason) => ticked.includes(reason));
            onChange({ ...question, missingAnswers: chosen.length > 0 ? chosen : undefined });
          }}
          options={MissingAnswer.options.map((reason) => ({ id: reason, label: t(`extras.${reason}`) }))}
        />
      )}
      <AnswerRules
        page={page}
        rules={rules}
        onChange={(next, mergeKey) =>
          onChange({ ...question, rules: next.length > 0 ? next : undefined }, mergeKey)
        }
      />
    </>
  );
}

type RulesProps = Readonly<{
  page: Page;
  rules: readonly AnswerRule[];
  onChange: (rules: AnswerRule[], mergeKey?: string) => void;
}>;

function AnswerRules({ page, rules, onChange }: RulesProps) {
  const t = useMessages("questionnaire");
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h3 className="text-sm font-medium">{t("extras.rules")}</h3>
        <p className="text-xs text-muted">{t("extras.rulesHelp")}</p>
      </div>
      {rules.map((rule, position) => (
        <RuleForm
          // biome-ignore lint/suspicious/noArrayIndexKey: two rules may be alike
          key={position}
          page={page}
          rule={rule}
          position={position}
          onChange={(changed, part) =>
            onChange(rules.with(position, changed), part && `rule.${position}.${part}`)
          }
          onRemove={() => onChange(rules.toSpliced(position, 1))}
        />
      ))}
      <Button
        size="small"
        className="w-fit"
        icon={<Icon as={Plus} />}
        isDisabled={rules.length >= mostRules}
        onPress={() =>
          onChange([...rules, { level: "error", failsIf: { type: "all", of: [] }, message: {} }])
        }
      >
        {t("extras.addRule")}
      </Button>
    </section>
  );
}

type RuleProps = Readonly<{
  page: Page;
  rule: AnswerRule;
  position: number;
  onChange: (rule: AnswerRule, mergeKey?: string) => void;
  onRemove: () => void;
}>;

const levels = ["error", "warning"] as const;

function RuleForm({ page, rule, position, onChange, onRemove }: RuleProps) {
  const t = useMessages("questionnaire");
  const { definition } = useEditor();
  const subjects = useMemo(() => subjectsBefore(definition, page.code, true), [definition, page.code]);
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
      <legend className="sr-only">{t("extras.rule", { position: position + 1 })}</legend>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl
          label={t("extras.level")}
          value={rule.level}
          onChange={(level) => onChange({ ...rule, level })}
          options={levels.map((id) => ({ id, label: t(`extras.levels.${id}`) }))}
        />
        <Button
          size="small"
          variant="quiet"
          isIconOnly
          aria-label={t("extras.removeRule", { position: position + 1 })}
          icon={<Icon as={Trash2} />}
          onPress={onRemove}
        />
      </div>
      <p className="text-xs text-muted">{t(`extras.levelHelp.${rule.level}`)}</p>
      <ConditionEditor
        title={t("extras.failsIf")}
        help={t("extras.failsIfHelp")}
        addLabel={t("condition.addShow")}
        place="rule"
        condition={rule.failsIf}
        subjects={subjects}
        onChange={(failsIf = { type: "all", of: [] }, mergeKey) => onChange({ ...rule, failsIf }, mergeKey)}
      />
      <LocalisedField
        label={t("extras.message")}
        place={`ruleMessage:${position + 1}`}
        value={rule.message}
        onChange={(message = {}) => onChange({ ...rule, message }, "message")}
      />
    </fieldset>
  );
}
