const tag = /<\/?(?:[abipqsu]|em|strong|span|font|br|div|code|su[bp]|strike|mark|small|big|tt|del|ins|cite|img|[uo]l|li|hr|h[1-6]|blockquote)(?:\s[^<>]*)?\/?>/g;

/** `text` without the tags of HTML that some programs write into texts. What else stands in angle brackets is text. Linear. */
export function withoutTags(text: string): string {
  return text.replace(tag, '');
}
