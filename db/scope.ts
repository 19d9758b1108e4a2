import type { Transaction } from "#db/client";

declare const checked: unique symbol;

/** A proof that somebody may act in this workspace; every query demands one. */
export type WorkspaceScope = {
  readonly [checked]: "workspace";
  readonly workspaceId: string;
  readonly tx: Transaction;
};

/** A proof that somebody may read what is published to this brand, and nothing else. */
export type ClientScope = {
  readonly [checked]: "client";
  readonly workspaceId: string;
  readonly clientId: string;
  readonly tx: Transaction;
};

/** For server/auth alone: whoever calls it has checked the permission. */
export function openWorkspaceScope(workspaceId: string, tx: Transaction): WorkspaceScope {
  return { workspaceId, tx } as WorkspaceScope;
}

/** For server/auth alone. */
export function openClientScope(workspaceId: string, clientId: string, tx: Transaction): ClientScope {
  return { workspaceId, clientId, tx } as ClientScope;
}
