export const roles = ["owner", "researcher", "client-viewer"] as const;
export type Role = (typeof roles)[number];

const research = [
  "client:read",
  "client:create",
  "study:read",
  "study:create",
  "study:edit",
  "questionnaire:edit",
  "questionnaire:publish",
  "fieldwork:manage",
  "data:read",
  "data:import",
  "segmentation:read",
  "segmentation:run",
  "segment:edit",
  "report:edit",
  "report:publish",
  "job:read",
  "job:cancel",
] as const;
const ownership = ["member:read", "member:invite", "member:remove"] as const;
const reading = ["published-report:read"] as const;

export type Permission = (typeof research)[number] | (typeof ownership)[number];
export type ClientPermission = (typeof reading)[number];

const allowed: Record<Role, ReadonlySet<string>> = {
  owner: new Set([...research, ...ownership]),
  researcher: new Set(research),
  "client-viewer": new Set(reading),
};

export function isAllowed(role: Role, permission: Permission | ClientPermission): boolean {
  return allowed[role].has(permission);
}
