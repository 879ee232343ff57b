/**
 * The text of a map that is within an element, without the indentation that all its lines have. `undefined`: none is there.
 * Throws, with a message for people, where the browser has taken parts of the text for elements.
 */
export function givenText(element: Element): string | undefined {
  const script = element.querySelector(':scope > script, :scope > template');
  if (script !== null) return dedented((script instanceof HTMLTemplateElement ? script.content : script).textContent ?? '');
  const taken = [...element.querySelectorAll('*')].find((each) => !mayHoldText.has(each.localName));
  if (taken !== undefined) {
    throw new Error(`The browser has read <${taken.localName}> in the text of this map as an element, so a part of the text is lost. `
      + 'Put the text into <script type="text/argmark"> within <argmark-map>, or write &lt; for each <.');
  }
  const text = dedented(element.textContent ?? '');
  return text.trim() === '' ? undefined : text;
}

/** What writers of pages put around texts. */
const mayHoldText: ReadonlySet<string> = new Set(['pre', 'code', 'p', 'noscript']);

function dedented(text: string): string {
  const lines = text.replace(/^[ \t]*\r?\n/, '').replace(/\s+$/, '').split(/\r?\n/);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)![0].length);
  const common = Math.min(...indents);
  return indents.length === 0 ? '' : `${lines.map((line) => line.slice(common)).join('\n')}\n`;
}
