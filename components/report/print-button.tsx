"use client";
import { Printer } from "lucide-react";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";

export function PrintButton() {
  const t = useMessages("report");
  return (
    <Button variant="quiet" size="small" icon={<Icon as={Printer} />} onPress={() => print()}>
      {t("reader.print")}
    </Button>
  );
}
