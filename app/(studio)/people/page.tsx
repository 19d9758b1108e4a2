import type { Metadata } from "next";
import {
  inviteMemberAction,
  removeMemberAction,
  withdrawInvitationAction,
} from "#app/(studio)/people/actions";
import { StudioFrame } from "#app/(studio)/studio-frame";
import { currentLocale } from "#app/session/current-locale";
import { currentOrigin } from "#app/session/current-origin";
import { requireOwner } from "#app/session/current-viewer";
import { InvitationsTable } from "#components/people/invitations-table";
import { InviteDialog } from "#components/people/invite-dialog";
import { MembersTable } from "#components/people/members-table";
import { MessagesProvider } from "#components/shell/messages-provider";
import { PageHeader } from "#components/ui/page-header";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import { listPeople } from "#server/people/list-people";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "people")("title") };
}

export default async function PeoplePage() {
  const viewer = await requireOwner();
  const locale = await currentLocale();
  const t = translator(locale, "people");
  const { members, invitations, clients } = await listPeople(viewer);
  return (
    <StudioFrame viewer={viewer}>
      <MessagesProvider locale={locale} messages={pickMessages(locale, ["people"])}>
        <PageHeader
          title={t("title")}
          description={t("description")}
          actions={
            <InviteDialog
              origin={await currentOrigin()}
              clients={clients.map(({ id, name }) => ({ id, label: readText(name, locale) }))}
              invite={inviteMemberAction}
            />
          }
        />
        <div className="flex flex-col gap-8">
          <MembersTable
            locale={locale}
            members={members}
            ownUserId={viewer.userId}
            remove={removeMemberAction}
          />
          <InvitationsTable locale={locale} invitations={invitations} withdraw={withdrawInvitationAction} />
        </div>
      </MessagesProvider>
    </StudioFrame>
  );
}
