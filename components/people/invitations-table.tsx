import { WithdrawInvitation } from "#components/people/withdraw-invitation";
import { Card } from "#components/ui/card";
import { Cell } from "#components/ui/cell";
import { CodeText } from "#components/ui/code-text";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { RowHead } from "#components/ui/row-head";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ActionResult } from "#contracts/app-error";
import { formatDate } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { type LocalisedText, readText } from "#questionnaire/localised-text";

type Props = Readonly<{
  locale: Locale;
  invitations: readonly {
    id: string;
    email: string;
    role: "owner" | "researcher" | "client-viewer";
    clientName: LocalisedText | null;
    expiresAt: Date;
  }[];
  withdraw: (input: { invitationId: string }) => Promise<ActionResult<unknown>>;
}>;

export function InvitationsTable({ locale, invitations, withdraw }: Props) {
  const t = translator(locale, "people");
  if (invitations.length === 0) {
    return (
      <section>
        <h2 className="mb-2 text-sm font-bold">{t("invitations")}</h2>
        <p className="text-sm text-muted">{t("noInvitations")}</p>
      </section>
    );
  }
  return (
    <Card isFlush title={t("invitations")}>
      <DataTable caption={t("invitations")} isCaptionHidden density="roomy">
        <thead>
          <tr>
            <HeadCell isSticky>{t("email")}</HeadCell>
            <HeadCell>{t("roleLabel")}</HeadCell>
            <HeadCell>{t("client")}</HeadCell>
            <HeadCell>{t("expires")}</HeadCell>
            <HeadCell>
              <VisuallyHidden>{t("withdraw")}</VisuallyHidden>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <RowHead isSticky>
                <CodeText>{invitation.email}</CodeText>
              </RowHead>
              <Cell>{t(`role.${invitation.role}`)}</Cell>
              <Cell>{invitation.clientName ? readText(invitation.clientName, locale) : "–"}</Cell>
              <Cell>{formatDate(locale, invitation.expiresAt, timeZone)}</Cell>
              <Cell className="text-end">
                <WithdrawInvitation
                  invitationId={invitation.id}
                  email={invitation.email}
                  withdraw={withdraw}
                />
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
