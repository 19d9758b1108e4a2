"use client";
import type { DraftSpecification, ListedWave } from "#components/segmentation/draft-specification";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import { CheckboxGroup } from "#components/ui/checkbox-group";

type Props = Readonly<{
  waves: readonly ListedWave[];
  waveIds: readonly string[];
  includeSimulated: boolean;
  error?: string;
  onChange: (part: Partial<DraftSpecification>) => void;
}>;

/** Whose answers take part. */
export function WaveFields({ waves, waveIds, includeSimulated, error, onChange }: Props) {
  const t = useMessages("segmentation");
  const chosen = waves.filter((wave) => waveIds.includes(wave.id));
  const simulated = chosen.reduce((sum, wave) => sum + wave.simulated, 0);
  return (
    <>
      <CheckboxGroup
        label={t("form.waves")}
        value={[...waveIds]}
        error={error}
        onChange={(ids) =>
          onChange({ waveIds: waves.map((wave) => wave.id).filter((id) => ids.includes(id)) })
        }
        options={waves.map((wave) => ({
          id: wave.id,
          label: wave.title,
          description: [
            t("form.waveResponses", { count: wave.complete }),
            ...(wave.simulated > 0 ? [t("form.waveSimulated", { count: wave.simulated })] : []),
          ].join(" · "),
        }))}
      />
      {simulated > 0 && (
        <Checkbox
          isSelected={includeSimulated}
          onChange={(isSelected) => onChange({ includeSimulated: isSelected })}
          help={t("form.includeSimulatedHelp")}
        >
          {t("form.includeSimulated", { count: simulated })}
        </Checkbox>
      )}
    </>
  );
}
