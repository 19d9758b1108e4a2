"use client";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { useState, useTransition } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { TextField } from "#components/ui/text-field";
import type { ActionResult } from "#contracts/app-error";
import { AcceptInvitationInput } from "#contracts/people";

type Props = Readonly<{
  token: string;
  email: string;
  hasAccount: boolean;
  accept: (input: AcceptInvitationInput) => Promise<ActionResult<{ email: string }>>;
}>;

export function AcceptInvitationForm({ token, email, hasAccount, accept }: Props) {
  const t = useMessages("people");
  const errorText = useErrorText();
  const language = useCurrentLocale();
  const router = useRouter();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  function submit() {
    const input = AcceptInvitationInput.safeParse({
      token,
      name: hasAccount ? email : name,
      password,
      language,
    });
    if (!input.success) return setError(errorText({ code: "invalid-input" }));
    startTransition(async () => {
      const result = await accept(input.data);
      if (!result.ok) {
        return setError(result.code === "forbidden" ? t("accept.wrongPassword") : errorText(result));
      }
      await signIn("credentials", { email, password, redirect: false });
      router.replace("/");
      router.refresh();
    });
  }
  return (
    <form
      noValidate
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
      {!hasAccount && (
        <TextField label={t("accept.name")} value={name} onChange={setName} autoComplete="name" />
      )}
      <TextField
        label={hasAccount ? t("signIn.password") : t("accept.password")}
        help={hasAccount ? t("accept.existingPasswordHelp") : t("accept.passwordHelp")}
        type="password"
        dir="ltr"
        autoComplete={hasAccount ? "current-password" : "new-password"}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        {t("accept.submit")}
      </Button>
    </form>
  );
}
