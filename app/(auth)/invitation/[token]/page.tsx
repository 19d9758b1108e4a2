import type { Metadata } from "next";
import { acceptInvitationAction } from "#app/(auth)/invitation/[token]/actions";
import { currentLocale } from "#app/session/current-locale";
import { AcceptInvitationForm } from "#components/people/accept-invitation-form";
import { EmptyState } from "#components/ui/empty-state";
import { LinkButton } from "#components/ui/link-button";
import { translator } from "#i18n/translator";
import { readInvitation } from "#server/people/read-invitation";

type Props = Readonly<{ params: Promise<{ token: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "people")("invitations"), referrer: "no-referrer" };
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const locale = await currentLocale();
  const t = translator(locale, "people");
  const invitation = await readInvitation(token);
  if (!invitation) {
    return (
      <EmptyState
        isWholePage
        title={t("accept.invalidTitle")}
        actions={<LinkButton href="/sign-in">{t("signIn.title")}</LinkButton>}
      >
        {translator(locale, "errors")("invitation-invalid")}
      </EmptyState>
    );
  }
  const { email, role, workspaceName, hasAccount } = invitation;
  return (
    <>
      <h1 className="text-xl font-bold">{t("accept.title", { workspace: workspaceName })}</h1>
      <p className="mt-2 mb-6 text-sm text-muted">{t("accept.text", { role: t(`role.${role}`), email })}</p>
      <AcceptInvitationForm
        token={token}
        email={email}
        hasAccount={hasAccount}
        accept={acceptInvitationAction}
      />
    </>
  );
}
