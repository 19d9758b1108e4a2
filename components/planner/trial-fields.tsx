import type { PlannerWords } from "#components/planner/step-props";
import { type Assumptions, differences, noises, tellingShares } from "#components/planner/trial-question";
import { RadioGroup } from "#components/ui/radio-group";

type Props = Readonly<{
  t: PlannerWords;
  value: Assumptions;
  onChange: (value: Assumptions) => void;
}>;

const keysOf = <Key extends string>(values: Readonly<Record<Key, unknown>>) => Object.keys(values) as Key[];

/** What is assumed of the market. */
export function TrialFields({ t, value, onChange }: Props) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <RadioGroup
        label={t("trial.difference")}
        help={t("trial.differenceHelp")}
        value={value.difference}
        onChange={(id) => onChange({ ...value, difference: id as Assumptions["difference"] })}
        options={keysOf(differences).map((id) => ({
          id,
          label: t(`trial.${id}`),
          description: t(`trial.${id}Help`),
        }))}
      />
      <div className="flex flex-col gap-5">
        <RadioGroup
          label={t("trial.telling")}
          value={value.telling}
          onChange={(id) => onChange({ ...value, telling: id as Assumptions["telling"] })}
          options={keysOf(tellingShares).map((id) => ({ id, label: t(`trial.${id}`) }))}
        />
        <RadioGroup
          label={t("trial.shares")}
          value={value.sizes}
          onChange={(id) => onChange({ ...value, sizes: id as Assumptions["sizes"] })}
          options={(["equal", "unequal"] as const).map((id) => ({ id, label: t(`trial.${id}`) }))}
        />
        <RadioGroup
          label={t("trial.noise")}
          help={t("trial.noiseHelp")}
          value={value.noise}
          onChange={(id) => onChange({ ...value, noise: id as Assumptions["noise"] })}
          options={keysOf(noises).map((id) => ({ id, label: t(`trial.${id}`) }))}
        />
      </div>
    </div>
  );
}
