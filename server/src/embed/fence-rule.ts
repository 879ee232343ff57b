import { escapeXml } from '../picture/xml.js';
import { isArgmarkInfo } from '../syntax/fences.js';

/** Makes the HTML of a fence's content. */
export type FenceRenderer = (text: string) => string;

/** The part of markdown-it that is needed here. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: RenderRule | undefined } };
}

interface Token {
  readonly info: string;
  readonly content: string;
}

type RenderRule = (tokens: Token[], index: number, options: never, env: never, renderer: { renderAttrs(token: Token): string }) => string;

/**
 * Makes a plugin of markdown-it: fences with Argmark become figures, with their text below. `render` gives what is drawn;
 * `undefined`: it is not known yet, and the text is there alone.
 */
export function drawFences(markdown: MarkdownIt, render: () => FenceRenderer | undefined): void {
  const { rules } = markdown.renderer;
  const before = rules.fence;
  rules.fence = (tokens, index, options, env, renderer) => {
    const token = tokens[index]!;
    const source = before?.(tokens, index, options, env, renderer) ?? `<pre><code>${escapeXml(token.content)}</code></pre>\n`;
    const draw = isArgmarkInfo(token.info) ? render() : undefined;
    if (draw === undefined) return source;
    return `<figure${withClass(renderer.renderAttrs(token))}>\n${draw(token.content)}`
      + `<details class="argmark-text"><summary>Text of the map</summary>\n${source}</details>\n</figure>\n`;
  };
}

function withClass(attributes: string): string {
  return / class="/.test(attributes) ? attributes.replace(' class="', ' class="argmark-figure ') : ` class="argmark-figure"${attributes}`;
}
