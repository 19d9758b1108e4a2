"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { Controller, useForm } from "react-hook-form";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { TextField } from "#components/ui/text-field";
import { SignInInput } from "#contracts/people";

export function SignInForm() {
  const t = useMessages("people");
  const router = useRouter();
  const form = useForm<SignInInput>({
    resolver: zodResolver(SignInInput),
    defaultValues: { email: "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (input) => {
    const result = await signIn("credentials", { ...input, redirect: false }).catch(() => undefined);
    if (result?.ok) {
      router.replace("/");
      router.refresh();
      return;
    }
    if (result?.error === "too-many-attempts") form.setError("root", { message: t("signIn.tooMany") });
    else if (result?.error === "CredentialsSignin") form.setError("root", { message: t("signIn.wrong") });
    else form.setError("root", { message: t("signIn.unavailable") });
  });
  return (
    <form onSubmit={submit} aria-busy={isSubmitting} className="flex flex-col gap-4" noValidate>
      {errors.root?.message && (
        <Callout tone="danger" isAnnounced>
          {errors.root.message}
        </Callout>
      )}
      <Controller
        control={form.control}
        name="email"
        render={({ field, fieldState }) => (
          <TextField
            {...field}
            label={t("signIn.email")}
            type="email"
            dir="ltr"
            autoComplete="username"
            error={fieldState.error && t("signIn.wrong")}
          />
        )}
      />
      <Controller
        control={form.control}
        name="password"
        render={({ field, fieldState }) => (
          <TextField
            {...field}
            label={t("signIn.password")}
            type="password"
            dir="ltr"
            autoComplete="current-password"
            error={fieldState.error && t("signIn.wrong")}
          />
        )}
      />
      <Button type="submit" variant="primary" isPending={isSubmitting}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}
