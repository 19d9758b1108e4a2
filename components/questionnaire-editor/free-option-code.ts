/** Codes from here are for answers that stand apart, such as none or other. */
const apartFrom = 90;

/** The next code in a list, clear of those that a published version gave to something else. */
export function freeOptionCode(present: readonly number[], used: readonly number[] = []): number {
  const taken = new Set([...present, ...used]);
  const listed = [...taken].filter((code) => code >= 0 && code < apartFrom);
  let code = Math.max(0, ...listed) + 1;
  while (taken.has(code)) code += 1;
  return code;
}
