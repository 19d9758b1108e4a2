import type { Viewer } from "#server/auth/authorize";

export type Person = Viewer & { email: string; password: string; name: string };

/** A workspace with two brands and one person of each kind. */
export type StagedWorkspace = {
  workspaceId: string;
  clientA: string;
  clientB: string;
  owner: Person;
  researcher: Person;
  /** Readers of the two brands. */
  viewerA: Person;
  viewerB: Person;
};
