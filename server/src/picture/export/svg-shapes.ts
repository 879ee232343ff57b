/** A shape or a line of text of one of our own pictures, with the style that its sheet gives it. */
export interface Shape {
  readonly tag: 'rect' | 'path' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a text. */
  readonly text: string;
  /** Where its group stands. */
  readonly x: number;
  readonly y: number;
  /** How much larger than written it is. */
  readonly scale: number;
  readonly style: Readonly<Record<string, string>>;
}

interface Rule {
  /** Ancestors first; each a tag or `''`, and classes. */
  readonly selector: readonly { readonly tag: string; readonly classes: readonly string[] }[];
  readonly declarations: readonly (readonly [string, string])[];
}

interface Open {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly key: string;
}

/** What a shape may say of itself, where no rule of the sheet does. */
const OWN = ['fill', 'font-size'] as const;
const SHAPES: ReadonlySet<string> = new Set(['rect', 'path', 'circle', 'text']);

/**
 * The shapes of a picture that `renderSvg` has drawn as a file of its own, in order. Reads what we write and nothing
 * else: groups, four kinds of shapes, translations with scales, style rules of classes. Linear.
 */
export function* shapesOf(svg: string): Generator<Shape> {
  const rules = rulesOf(/<style>([\s\S]*?)<\/style>/.exec(svg)?.[1] ?? '');
  const known = new Map<string, Readonly<Record<string, string>>>();
  const open: Open[] = [];
  let isHidden = 0;
  for (const [, close, tag, attributeText, self, text] of svg.replace(/<style>[\s\S]*?<\/style>/, '')
    .matchAll(/<(\/?)([a-z]+)((?:\s[^>]*?)?)(\/?)>([^<]*)/g)) {
    if (tag === 'title') {
      isHidden += close === '/' ? -1 : 1;
      // What follows the title of a text is the text.
      const above = open.at(-1);
      if (close === '/' && above?.tag === 'text' && text !== '') yield shape(above, text!);
      continue;
    }
    if (close === '/') {
      open.pop();
      continue;
    }
    const attributes = attributesOf(attributeText!);
    const classes = (attributes['class'] ?? '').split(' ').filter((each) => each !== '');
    const above = open.at(-1);
    const [, dx = '0', dy = '0', scale = '1'] = /^translate\((\S+) (\S+)\)(?: scale\((\S+)\))?$/.exec(attributes['transform'] ?? '') ?? [];
    const { x, y, scale: outer } = above ?? { x: 0, y: 0, scale: 1 };
    const element: Open = {
      tag: tag!, classes, attributes, x: x + outer * Number(dx), y: y + outer * Number(dy), scale: outer * Number(scale),
      key: `${above?.key ?? ''}/${tag}.${classes.join('.')}`,
    };
    open.push(element);
    if (SHAPES.has(tag!) && isHidden === 0 && (tag !== 'text' || text !== '')) yield shape(element, text!);
    if (self === '/') open.pop();
  }

  function shape(element: Open, text: string): Shape {
    let style = known.get(element.key);
    if (style === undefined) known.set(element.key, style = styleOf(open, rules));
    const { tag, attributes, x, y, scale } = element;
    const own = { ...style, ...Object.fromEntries(OWN.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]]))) };
    return { tag: tag as Shape['tag'], attributes, text: unescaped(text), x, y, scale, style: own };
  }
}

function rulesOf(sheet: string): Rule[] {
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector!.trim().split(/\s+/).map((part) => {
      const [tag = '', ...classes] = part.split('.');
      return { tag, classes };
    }),
    declarations: body!.split(';').map((each) => each.split(':').map((word) => word.trim()))
      .filter((pair) => pair.length === 2).map(([name, value]) => [name!, value!] as const),
  }));
}

/** Later and more special rules win; what is inherited comes from above. */
function styleOf(path: readonly Open[], rules: readonly Rule[]): Record<string, string> {
  const style: Record<string, string> = {};
  for (let depth = 1; depth <= path.length; depth++) {
    const chain = path.slice(0, depth);
    const matching = rules.map((rule, order) => ({ rule, order, weight: weightOf(rule) })).filter(({ rule }) => matches(rule, chain));
    matching.sort((a, b) => a.weight - b.weight || a.order - b.order);
    for (const { rule } of matching) for (const [name, value] of rule.declarations) style[name] = value;
    if (depth < path.length) for (const name of ['stroke-dasharray', 'fill-opacity', 'stroke-opacity']) delete style[name];
  }
  return style;
}

function weightOf({ selector }: Rule): number {
  return selector.reduce((sum, { tag, classes }) => sum + classes.length * 100 + (tag === '' ? 0 : 1), 0);
}

function matches({ selector }: Rule, chain: readonly Open[]): boolean {
  const fits = (element: Open, part: Rule['selector'][number]) =>
    (part.tag === '' || part.tag === element.tag) && part.classes.every((each) => element.classes.includes(each));
  let at = chain.length - 1;
  if (!fits(chain[at]!, selector.at(-1)!)) return false;
  for (let part = selector.length - 2; part >= 0; part--) {
    do at--; while (at >= 0 && !fits(chain[at]!, selector[part]!));
    if (at < 0) return false;
  }
  return true;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescaped(value!)]));
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
