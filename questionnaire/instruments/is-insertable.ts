import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";

/**
 * Whether a module may go into a study. One that is not free for any use needs a permission that the
 * workspace has recorded, by module id; one without questions never can.
 */
export function isInsertable(
  module: Pick<InstrumentModule | ReferenceInstrument, "id" | "allowedUse">,
  permissions: ReadonlySet<string>,
): boolean {
  if ("isReferenceOnly" in module) return false;
  return module.allowedUse === "any" || permissions.has(module.id);
}
