/** A seed for each name, the same for ever: FNV-1a over its letters. Give it the study's id and the question's code. */
export function designSeed(studyId: string, questionCode: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${studyId}/${questionCode}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
