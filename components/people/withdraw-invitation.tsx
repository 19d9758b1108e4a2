"use client";
import { useState, useTransition } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import type { ActionResult } from "#contracts/app-error";

type Props = Readonly<{
  invitationId: string;
  email: string;
  withdraw: (input: { invitationId: string }) => Promise<ActionResult<unknown>>;
}>;

export function WithdrawInvitation({ invitationId, email, withdraw }: Props) {
  const t = useMessages("people");
  const errorText = useErrorText();
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const result = await withdraw({ invitationId });
      setError(result.ok ? undefined : errorText(result));
    });
  return (
    <>
      {error && (
        <span role="alert" className="me-2 text-sm text-danger">
          {error}
        </span>
      )}
      <Button
        size="small"
        variant="quiet"
        aria-label={`${t("withdraw")}: ${email}`}
        isPending={isPending}
        onPress={press}
      >
        {t("withdraw")}
      </Button>
    </>
  );
}
