"use client";
import { useState } from "react";
import { useLibrary } from "#components/module-library/library-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { FieldError } from "#components/ui/field-error";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { formatDateTime } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";

/** The permission that the workspace holds for a scale: who recorded it, when and why; or the form to record it. */
export function PermissionBox({ moduleId }: Readonly<{ moduleId: string }>) {
  const t = useMessages("library");
  const locale = useCurrentLocale();
  const { permissions } = useLibrary();
  const [isRenewing, setRenewing] = useState(false);
  const permission = permissions.find((one) => one.moduleId === moduleId);
  const date = permission && formatDateTime(locale, permission.createdAt, timeZone);
  return (
    <section className="flex flex-col gap-3">
      <h4 className="font-bold">{t("permission.title")}</h4>
      {permission && date && (
        <Callout
          tone="success"
          title={
            permission.grantedBy
              ? t("permission.recordedBy", { name: permission.grantedBy, date })
              : t("permission.recorded", { date })
          }
          actions={
            !isRenewing && (
              <Button size="small" onPress={() => setRenewing(true)}>
                {t("permission.renew")}
              </Button>
            )
          }
        >
          <p dir="auto">{permission.note}</p>
          <p dir="auto">{permission.documentReference}</p>
        </Callout>
      )}
      {(!permission || isRenewing) && (
        <PermissionForm moduleId={moduleId} onDone={() => setRenewing(false)} />
      )}
    </section>
  );
}

function PermissionForm({ moduleId, onDone }: Readonly<{ moduleId: string; onDone: () => void }>) {
  const t = useMessages("library");
  const errorText = useErrorText();
  const { studyId, actions, show } = useLibrary();
  const [note, setNote] = useState("");
  const [documentReference, setDocument] = useState("");
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const record = async () => {
    if (!note.trim() || !documentReference.trim()) return setFailure(t("permission.needed"));
    setPending(true);
    const result = await actions.recordPermission({ studyId, moduleId, note, documentReference });
    setPending(false);
    setFailure(result.ok ? undefined : errorText(result));
    if (!result.ok) return;
    show(result.value);
    onDone();
  };
  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label={t("permission.note")}
        help={t("permission.noteHelp")}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <TextField
        label={t("permission.document")}
        help={t("permission.documentHelp")}
        maxLength={500}
        value={documentReference}
        onChange={setDocument}
      />
      <FieldError>{failure}</FieldError>
      <Button className="self-start" isPending={isPending} onPress={record}>
        {t("permission.record")}
      </Button>
    </div>
  );
}
