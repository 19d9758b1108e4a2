import NextAuth from "next-auth";
import { authOptions } from "#app/session/auth-options";

function handle(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  return NextAuth(request as never, context as never, authOptions());
}

export { handle as GET, handle as POST };
