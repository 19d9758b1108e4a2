"use client";
import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Dialog } from "#components/ui/dialog";
import { Icon } from "#components/ui/icon";
import { TextField } from "#components/ui/text-field";
import type { ActionResult } from "#contracts/app-error";
import type { LocalisedText } from "#questionnaire/localised-text";

type Props = Readonly<{
  kind: "create" | "rename";
  clientId?: string;
  name?: LocalisedText;
  isPrimary?: boolean;
  save: (input: { clientId?: string; name: LocalisedText }) => Promise<ActionResult<unknown>>;
}>;

/** The button and the dialog that name a client, for a new one and for one that is there. */
export function ClientNameDialog({ kind, clientId, name, isPrimary, save }: Props) {
  const t = useMessages("studies");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<LocalisedText>(name ?? {});
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);
  const isNamed = Boolean(draft.fa?.trim() || draft.en?.trim());
  async function submit() {
    if (!isNamed) return setError(t("clients.nameNeeded"));
    setPending(true);
    const result = await save({ clientId, name: draft });
    setPending(false);
    if (!result.ok) return setError(errorText(result));
    setOpen(false);
    if (kind === "create") setDraft({});
  }
  const title = kind === "create" ? t("clients.new") : t("clients.renameTitle");
  return (
    <>
      <Button
        variant={isPrimary || kind === "create" ? "primary" : "secondary"}
        size={kind === "rename" ? "small" : "medium"}
        icon={<Icon as={kind === "create" ? Plus : Pencil} />}
        onPress={() => {
          setError(undefined);
          setOpen(true);
        }}
      >
        {kind === "create" ? t("clients.new") : t("clients.rename")}
      </Button>
      <Dialog
        title={title}
        closeLabel={common("close")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        width="narrow"
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{common("cancel")}</Button>
            <Button variant="primary" type="submit" form="client-name" isPending={isPending}>
              {kind === "create" ? t("clients.create") : common("save")}
            </Button>
          </>
        }
      >
        <form
          id="client-name"
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {error && (
            <Callout tone="danger" isAnnounced>
              {error}
            </Callout>
          )}
          <TextField
            label={t("clients.nameFa")}
            value={draft.fa ?? ""}
            onChange={(fa) => setDraft({ ...draft, fa })}
            maxLength={200}
            autoFocus
          />
          <TextField
            label={t("clients.nameEn")}
            value={draft.en ?? ""}
            onChange={(en) => setDraft({ ...draft, en })}
            maxLength={200}
            dir="auto"
          />
        </form>
      </Dialog>
    </>
  );
}
