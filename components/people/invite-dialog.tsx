"use client";
import { UserPlus } from "lucide-react";
import { useState, useTransition } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { CopyField } from "#components/ui/copy-field";
import { Dialog } from "#components/ui/dialog";
import { Icon } from "#components/ui/icon";
import { RadioGroup } from "#components/ui/radio-group";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import type { ActionResult } from "#contracts/app-error";
import { InviteMemberInput } from "#contracts/people";

type Role = InviteMemberInput["role"];
const roles: readonly Role[] = ["client-viewer", "researcher", "owner"];

type Props = Readonly<{
  origin: string;
  clients: readonly { id: string; label: string }[];
  invite: (input: InviteMemberInput) => Promise<ActionResult<{ token: string }>>;
}>;

/** Makes an invitation and shows its address once, to be sent by whatever channel people trust. */
export function InviteDialog({ origin, clients, invite }: Props) {
  const t = useMessages("people");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [isOpen, setOpen] = useState(false);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("client-viewer");
  const [clientId, setClientId] = useState<string>();
  const [error, setError] = useState<string>();
  const [address, setAddress] = useState<string>();
  const [isPending, startTransition] = useTransition();

  function begin() {
    setEmail("");
    setAddress(undefined);
    setError(undefined);
    setOpen(true);
  }
  function submit() {
    const input = InviteMemberInput.safeParse({
      email,
      role,
      clientId: role === "client-viewer" ? clientId : undefined,
    });
    if (!input.success) return setError(errorText({ code: "invalid-input" }));
    startTransition(async () => {
      const result = await invite(input.data);
      setError(result.ok ? undefined : errorText(result));
      if (result.ok) setAddress(`${origin}/invitation/${result.value.token}`);
    });
  }
  return (
    <>
      <Button variant="primary" icon={<Icon as={UserPlus} />} onPress={begin}>
        {t("invite")}
      </Button>
      <Dialog
        title={t("invite")}
        closeLabel={common("close")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        width="narrow"
        actions={
          address ? (
            <Button variant="primary" onPress={() => setOpen(false)}>
              {common("close")}
            </Button>
          ) : (
            <>
              <Button onPress={() => setOpen(false)}>{common("cancel")}</Button>
              <Button variant="primary" type="submit" form="invite" isPending={isPending}>
                {t("inviteSubmit")}
              </Button>
            </>
          )
        }
      >
        {address ? (
          <CopyField
            label={t("inviteReady", { email })}
            value={address}
            copyLabel={t("copy")}
            copiedLabel={t("copied")}
          />
        ) : (
          <form
            id="invite"
            noValidate
            className="flex flex-col gap-5"
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
            <p className="text-sm text-muted">{t("inviteText")}</p>
            <TextField
              label={t("email")}
              type="email"
              dir="ltr"
              value={email}
              onChange={setEmail}
              isRequired
            />
            <RadioGroup
              label={t("chooseRole")}
              value={role}
              onChange={(value) => setRole(value as Role)}
              options={roles.map((id) => ({ id, label: t(`role.${id}`), description: t(`roleHelp.${id}`) }))}
            />
            {role === "client-viewer" && (
              <Select
                label={t("client")}
                placeholder={t("chooseClient")}
                options={clients}
                value={clientId ?? null}
                onChange={(value) => setClientId(value === null ? undefined : String(value))}
              />
            )}
          </form>
        )}
      </Dialog>
    </>
  );
}
