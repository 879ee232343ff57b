/** Returns an element with attributes and content; attributes that are functions hear events. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, string | ((event: Event) => void)>> = {}, ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'string') made.setAttribute(key, value);
    else made.addEventListener(key, value);
  }
  made.append(...content);
  return made;
}

/** A message with what is in backticks in it as code. */
export function wordsOf(message: string): (Node | string)[] {
  return message.split('`').map((part, index, all) => (index % 2 === 1 && index < all.length - 1 ? element('code', {}, part) : part));
}
