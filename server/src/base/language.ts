/** The language that a tag of BCP 47 begins with, in small letters: `de` for `de-AT`. Empty where there is no tag. */
export function primaryLanguage(tag: string | null | undefined): string {
  return tag?.toLowerCase().split('-')[0] ?? '';
}
