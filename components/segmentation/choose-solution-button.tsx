"use client";
import { useState } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import type { ActionResult } from "#contracts/app-error";

type Props = Readonly<{
  solutionId: string;
  /** Another solution is chosen now. */
  replaces: boolean;
  choose: (input: { solutionId: string }) => Promise<ActionResult<void>>;
}>;

export function ChooseSolutionButton({ solutionId, replaces, choose }: Props) {
  const t = useMessages("segmentation");
  const errorText = useErrorText();
  const [isChoosing, setChoosing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const press = async () => {
    setChoosing(true);
    const result = await choose({ solutionId });
    setChoosing(false);
    setFailure(result.ok ? null : errorText(result));
  };
  return (
    <>
      {failure && (
        <p role="alert" className="text-sm text-danger">
          {failure}
        </p>
      )}
      <Button variant={replaces ? "secondary" : "primary"} onPress={press} isPending={isChoosing}>
        {t(replaces ? "choose.replace" : "choose.action")}
      </Button>
    </>
  );
}
