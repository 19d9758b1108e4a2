import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentLocale } from "#app/session/current-locale";
import { findViewer } from "#app/session/current-viewer";
import { SignInForm } from "#components/people/sign-in-form";
import { translator } from "#i18n/translator";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "people")("signIn.title") };
}

export default async function SignInPage() {
  if (await findViewer()) redirect("/");
  const locale = await currentLocale();
  const t = translator(locale, "people");
  return (
    <>
      <h1 className="text-xl font-bold">{t("signIn.title")}</h1>
      <p className="mt-1 mb-6 text-sm text-muted">{translator(locale, "common")("tagline")}</p>
      <SignInForm />
      <p className="mt-8 text-sm text-muted">{t("signIn.invitationOnly")}</p>
    </>
  );
}
