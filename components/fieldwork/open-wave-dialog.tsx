"use client";
import { Plus } from "lucide-react";
import { useState, useTransition } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Dialog } from "#components/ui/dialog";
import { Icon } from "#components/ui/icon";
import { TextField } from "#components/ui/text-field";
import type { ActionResult } from "#contracts/app-error";
import type { OpenWaveInput } from "#contracts/fieldwork";

type Props = Readonly<{
  studyId: string;
  versionNumber: number;
  nextNumber: number;
  isPrimary: boolean;
  open: (input: OpenWaveInput) => Promise<ActionResult<unknown>>;
}>;

export function OpenWaveDialog({ studyId, versionNumber, nextNumber, isPrimary, open }: Props) {
  const t = useMessages("fieldwork");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState<OpenWaveInput["title"]>({});
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const submit = () =>
    startTransition(async () => {
      const result = await open({ studyId, title });
      if (!result.ok) return setError(errorText(result));
      setOpen(false);
      setTitle({});
    });
  return (
    <>
      <Button
        variant={isPrimary ? "primary" : "secondary"}
        icon={<Icon as={Plus} />}
        onPress={() => setOpen(true)}
      >
        {t("openWave")}
      </Button>
      <Dialog
        title={t("openTitle", { number: nextNumber })}
        closeLabel={common("close")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        width="narrow"
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{common("cancel")}</Button>
            <Button variant="primary" type="submit" form="open-wave" isPending={isPending}>
              {t("openWave")}
            </Button>
          </>
        }
      >
        <form
          id="open-wave"
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {error && (
            <Callout tone="danger" isAnnounced>
              {error}
            </Callout>
          )}
          <p className="text-sm text-muted">{t("openText", { version: versionNumber })}</p>
          <TextField
            label={t("waveTitleFa")}
            labelNote={t("optional")}
            value={title.fa ?? ""}
            onChange={(fa) => setTitle({ ...title, fa })}
            maxLength={200}
          />
          <TextField
            label={t("waveTitleEn")}
            labelNote={t("optional")}
            value={title.en ?? ""}
            onChange={(en) => setTitle({ ...title, en })}
            maxLength={200}
          />
        </form>
      </Dialog>
    </>
  );
}
