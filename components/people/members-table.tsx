import { RemoveMember } from "#components/people/remove-member";
import { Badge } from "#components/ui/badge";
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

type Role = "owner" | "researcher" | "client-viewer";
type Props = Readonly<{
  locale: Locale;
  ownUserId: string;
  members: readonly {
    userId: string;
    name: string;
    email: string;
    role: Role;
    clientName: LocalisedText | null;
    createdAt: Date;
  }[];
  remove: (input: { userId: string }) => Promise<ActionResult<unknown>>;
}>;

export function MembersTable({ locale, members, ownUserId, remove }: Props) {
  const t = translator(locale, "people");
  return (
    <Card isFlush title={t("members")}>
      <DataTable caption={t("members")} isCaptionHidden density="roomy">
        <thead>
          <tr>
            <HeadCell isSticky>{t("name")}</HeadCell>
            <HeadCell>{t("email")}</HeadCell>
            <HeadCell>{t("roleLabel")}</HeadCell>
            <HeadCell>{t("client")}</HeadCell>
            <HeadCell>{t("since")}</HeadCell>
            <HeadCell>
              <VisuallyHidden>{t("remove")}</VisuallyHidden>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.userId}>
              <RowHead isSticky>
                <bdi>{member.name}</bdi> {member.userId === ownUserId && <Badge>{t("you")}</Badge>}
              </RowHead>
              <Cell>
                <CodeText>{member.email}</CodeText>
              </Cell>
              <Cell>{t(`role.${member.role}`)}</Cell>
              <Cell>{member.clientName ? readText(member.clientName, locale) : "–"}</Cell>
              <Cell>{formatDate(locale, member.createdAt, timeZone)}</Cell>
              <Cell className="text-end">
                {member.userId !== ownUserId && (
                  <RemoveMember userId={member.userId} name={member.name} remove={remove} />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
