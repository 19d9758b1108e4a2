/** Where respondents, previews and the studio find a picture of a questionnaire. */
export function imageUrl(mediaId: string): string {
  return `/s/media/${mediaId}`;
}
