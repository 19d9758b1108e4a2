"use client";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { NumberText } from "#components/ui/number-text";

const mostTasks = 50;

type Props = Readonly<{
  /** How often a respondent sees each part, on average. */
  times: number;
  enoughTasks: number;
  onTasks: (tasks: number) => void;
}>;

/** Three showings of each part to each respondent are what individual results take. */
export function ShowingAdvice({ times, enoughTasks, onTasks }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const isEnough = times >= 3;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className={isEnough ? "text-muted" : "text-warning"}>
        {t("formats.design.timesShown")}{" "}
        <strong>
          <NumberText locale={locale} value={times} decimals={Number.isInteger(times) ? 0 : 1} />
        </strong>
        {!isEnough && ` ${t("formats.design.threeWanted")}`}
      </span>
      {!isEnough && enoughTasks <= mostTasks && (
        <Button size="small" onPress={() => onTasks(enoughTasks)}>
          {t("formats.design.useTasks", { count: enoughTasks })}
        </Button>
      )}
    </div>
  );
}
