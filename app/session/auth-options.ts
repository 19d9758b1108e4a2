import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { AppError } from "#contracts/app-error";
import { SignInInput } from "#contracts/people";
import { deriveKey } from "#server/environment";
import { log } from "#server/log";
import { checkSignIn } from "#server/people/check-sign-in";

/** The session says who somebody is; what they may do is looked up on each request. */
export function authOptions(): NextAuthOptions {
  return {
    secret: deriveKey("session").toString("base64"),
    session: { strategy: "jwt", maxAge: 14 * 24 * 60 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(untrusted, request) {
          const input = SignInInput.safeParse(untrusted);
          if (!input.success) return null;
          const address = String(request.headers?.["x-bakhsh-address"] ?? "unknown");
          try {
            return await checkSignIn({ ...input.data, address });
          } catch (error) {
            if (error instanceof AppError) throw new Error(error.code);
            log.error({ err: error }, "sign-in failed");
            throw new Error("unavailable");
          }
        },
      }),
    ],
    callbacks: {
      session: ({ session, token }) => ({ ...session, userId: token.sub }),
    },
    logger: {
      error: (code) => log.warn({ code }, "next-auth"),
      warn: () => {},
      debug: () => {},
    },
  };
}
