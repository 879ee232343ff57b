import type { Content } from '../content.js';
import { MapDraft, TitleOf, type DraftNode, type Inference } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import { kindOf, type ElementKind } from '../gsn.js';
import { keptKey, readKept, readKeptOfMap, readKeptQuestions, textBeside } from '../kept.js';
import { keepUnread } from '../unread.js';
import { readJson, type Value } from '../value.js';

/** GSN as gsn2x has it: elements by their ids, whose first letters say what they are. */
export async function fits(content: Content): Promise<boolean> {
  const elements = elementsOf(await content.yaml());
  return (await content.yaml()).has('module') || elements.length > 0 && elements.every(([id, element]) => faultOf(id, element) === undefined);
}

/** What keeps an entry from being an element, in words for people; `undefined`: it is one. */
function faultOf(id: string, element: Value): string | undefined {
  if (element.isThere && !element.isObject) return `\`${oneLine(id)}\` should have keys with values, such as \`text: …\``;
  const type = element.get('nodeType').text();
  if (kindOf(id, type) !== undefined) return undefined;
  return type === undefined ? `\`${oneLine(id)}\` does not begin as the name of an element of GSN does (G, S, Sn, C, A or J), and has no nodeType` : `\`${oneLine(type)}\` is not a kind of element`;
}

/** Settings of a drawing, which a map makes for itself. */
const drawing: ReadonlySet<string> = new Set(['horizontalIndex', 'rankIncrement', 'charWrap', 'classes', 'level']);
const understood: ReadonlySet<string> = new Set(['text', 'supportedBy', 'inContextOf', 'challenges', 'nodeType', 'undeveloped', 'url', keptKey, ...drawing]);

const understoodOfModule: ReadonlySet<string> = new Set(['name', 'brief', 'uses', 'extends']);

/**
 * Reads a safety case in the Goal Structuring Notation: goals and solutions are claims, strategies are arguments, counter goals
 * attack, and what is undeveloped says so. Context and justifications are kept as data of what they belong to.
 */
export async function read(content: Content): Promise<MapDraft> {
  const file = await content.yaml();
  const elements = elementsOf(file);
  if (!await fits(content)) {
    for (const [id, element] of elements) {
      const fault = faultOf(id, element);
      if (fault !== undefined) element.fail(`${fault}, so this is not GSN from gsn2x`);
    }
    file.fail('there are no goals, strategies or solutions with ids here, so this is not GSN from gsn2x');
  }
  const { draft, kept } = new Reader(file, elements);
  keepUnread(draft, kept.flatMap(([id, value]) => [...value.unread()].map(({ name, words }) => ({ name, words: `${id}, ${keptKey}: ${words}` }))));
  return draft;
}

function elementsOf(file: Value): readonly (readonly [string, Value])[] {
  return file.entries().filter(([id]) => id !== 'module');
}

class Reader {
  readonly draft = new MapDraft();
  readonly #elements: ReadonlyMap<string, Value>;
  /** How each support that the file names is written, by its ends. */
  readonly #steps = new Map<string, Inference>();

  constructor(file: Value, elements: readonly (readonly [string, Value])[]) {
    this.#elements = new Map(elements);
    this.#kept = new Map(elements.flatMap(([id, element]) => {
      const kept = keptIn(element);
      return kept === undefined ? [] : [[id, kept] as const];
    }));
    this.#addModule(file.get('module'));
    for (const [id, element] of elements) this.#addElement(id, element);
    for (const [id, element] of elements) this.#addContext(id, element);
    this.#addUnnamedContext();
    for (const [id, element] of elements) this.#addSupport(id, element);
    // What is challenged may be a challenge, which has to be there before.
    let waiting = elements.flatMap(([id, element]) => element.get('challenges').oneOrMore().map((target) => [id, target] as const));
    for (let before = -1; waiting.length !== before;) {
      before = waiting.length;
      waiting = waiting.filter(([id, target]) => !this.#challenge(id, target.required(), target));
    }
    for (const [, target] of waiting) target.fail('there is nothing with this name to challenge');
    const used = new Set(this.draft.relations.map(({ from }) => from));
    for (const node of this.draft.nodes.values()) {
      const isTop = this.#elements.has(node.key) && !used.has(node.key) && !this.#premises.has(node.key);
      if (isTop && !this.#kept.has(node.key) && this.#kind(node.key) === 'goal' && !this.#elements.get(node.key)!.has('challenges')) node.tags.unshift('thesis');
    }
  }

  /** What Argmark kept of elements and of the whole, by their names in the file. */
  get kept(): readonly (readonly [string, Value])[] {
    return [...this.#kept, ...this.#keptOfAll === undefined ? [] : [['module', this.#keptOfAll] as const]];
  }

  #keptOfAll: Value | undefined;
  readonly #premises = new Set<string>();
  /** What Argmark kept of elements, see `kept.ts`. */
  readonly #kept: ReadonlyMap<string, Value>;

  #addModule(module: Value): void {
    if (!module.isThere) return;
    const kept = keptIn(module);
    if (kept !== undefined) {
      this.#keptOfAll = kept;
      module.skip('name');
      readKeptOfMap(this.draft, kept);
      return;
    }
    this.draft.title = module.get('name').text();
    const brief = oneLine(module.get('brief').text() ?? '');
    if (brief !== '') this.draft.settings['abstract'] = brief;
    for (const other of module.get('uses').oneOrMore()) {
      this.draft.remarks.push(`Uses the module in ${other.words()}.`);
      this.draft.keep('modules used');
    }
    for (const [key, value] of module.entries().filter(([each]) => !understoodOfModule.has(each))) {
      this.draft.remarks.push(`Module: ${key}: ${oneLine(JSON.stringify(value.take()))}`);
      this.draft.keep('further fields of the module');
    }
    for (const other of module.get('extends').oneOrMore()) {
      this.draft.remarks.push(`Extends the module ${oneLine(JSON.stringify(other.take()))}.`);
      this.draft.keep('modules extended');
    }
  }

  #kind(id: string): ElementKind {
    return kindOf(id, this.#elements.get(id)?.get('nodeType').text()) ?? 'goal';
  }

  #addElement(id: string, element: Value): void {
    const kind = this.#kind(id);
    if (kind === 'context' || kind === 'justification') return;
    const kept = this.#kept.get(id);
    if (kept !== undefined) return this.#addKept(id, element, kept);
    const text = signs((element.get('text').text() ?? '').trim());
    const data: Record<string, unknown> = { id, ...this.#furtherOf(element) };
    this.draft.keep('further fields', Object.keys(data).length - 1);
    const nodeType = element.get('nodeType').text();
    if (nodeType !== undefined) data['nodeType'] = nodeType;
    const tags = [...kind === 'assumption' ? ['assumption'] : [], ...element.get('undeveloped').flag() === true ? ['undeveloped'] : []];
    const fields: Partial<DraftNode> = { text: text || id, data, tags };
    const url = oneLine(element.get('url').text() ?? '');
    if (kind === 'solution') {
      this.draft.sources.set(id, { title: oneLine(text) || id, ...url === '' ? {} : { url } });
      fields.citations = [{ key: id.replace(/[^\p{L}\p{N}]+$/u, '') }];
    } else if (url !== '') {
      data['url'] = url;
    }
    if (kind === 'strategy') this.draft.argument(id, fields);
    else this.draft.claim(id, fields);
  }

  /** What an element says beside the fields of GSN. */
  #furtherOf(element: Value): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const [key, value] of element.entries()) {
      if (drawing.has(key)) this.draft.leaveOut('settings of the drawing');
      if (drawing.has(key)) value.take();
      else if (!understood.has(key)) data[key] = value.take();
    }
    return data;
  }

  #addKept(id: string, element: Value, kept: Value): void {
    const { kind, ...fields } = readKept(kept)!;
    Object.assign(fields.data!, this.#furtherOf(element));
    element.skip('nodeType');
    const url = oneLine(element.get('url').text() ?? '');
    const source = fields.citations?.map(({ key }) => key).find((key) => this.draft.sources.has(key));
    // The address of a source is at the solution that cites it.
    if (source !== undefined && this.#kind(id) === 'solution' && fields.data!['url'] === undefined) {
      if (url !== '') this.draft.sources.set(source, { ...this.draft.sources.get(source), url });
    } else if (url !== '') {
      fields.data!['url'] = url;
    }
    const node = { ...fields, text: textBeside(kept, (element.get('text').text() ?? '').trim()) };
    if (element.get('undeveloped').flag() === true && fields.tags?.includes('undeveloped') === false) fields.tags.push('undeveloped');
    if (kind === 'argument') this.draft.argument(id, node);
    else this.draft.claim(id, node);
    readKeptQuestions(this.draft, id, kept);
  }

  /** An element that the file names; one that is in another module is in for itself. */
  #named(target: Value): string {
    const id = oneLine(target.required());
    if (this.draft.nodes.has(id) || this.#elements.has(id)) return id;
    const fields = { text: `${id} (in another module)`, data: { id } };
    if (kindOf(id, undefined) === 'strategy') this.draft.argument(id, fields);
    else this.draft.claim(id, fields);
    this.draft.keep('elements of other modules');
    return id;
  }

  #addContext(id: string, element: Value): void {
    const node = this.draft.nodes.get(id);
    for (const target of element.get('inContextOf').oneOrMore()) {
      const other = oneLine(target.required());
      const kind = this.#kind(other);
      if (node === undefined || this.#kind(id) === 'context') continue;
      const text = signs(oneLine(this.#elements.get(other)?.get('text').text() ?? '')) || other;
      if (kind === 'assumption') {
        this.#named(target);
        continue;
      }
      const key = kind === 'justification' ? 'justification' : 'context';
      node.data[key] = { ...node.data[key] as Record<string, string> | undefined, [other]: text };
      this.draft.keep(key === 'context' ? 'contexts' : 'justifications');
    }
  }

  /** What belongs to nothing, and what is said of a context beside its text, is in comments. */
  #addUnnamedContext(): void {
    const isBeside = (id: string) => ['context', 'justification'].includes(this.#kind(id));
    const named = new Set([...this.#elements].flatMap(([id, element]) => isBeside(id) ? [] : element.get('inContextOf').oneOrMore().map((target) => oneLine(target.required()))));
    for (const [id, element] of this.#elements) {
      const kind = this.#kind(id);
      if (!isBeside(id)) continue;
      element.skip(...drawing);
      const further = element.entries().filter(([key]) => key !== 'text' && !drawing.has(key) && key !== 'nodeType');
      if (named.has(id) && further.length === 0) continue;
      this.draft.remarks.push(`${id}: ${signs(oneLine(element.get('text').text() ?? ''))}${further.map(([key, value]) => ` (${key}: ${oneLine(typeof value.take() === 'string' ? String(value.raw) : JSON.stringify(value.raw))})`).join('')}`);
      if (!named.has(id)) this.draft.keep(`${kind}s that nothing names`);
      else this.draft.keep('further fields', further.length);
    }
  }

  /**
   * What supports a goal: strategies each by itself, goals and solutions together. Its assumptions are premises of each of these supports;
   * where there is none, they are data of it, because what is assumed supports nothing by itself.
   */
  #addSupport(id: string, element: Value): void {
    const node = this.draft.nodes.get(id);
    if (node === undefined) return;
    const named = element.get('supportedBy').oneOrMore().map((target) => this.#named(target));
    const targets = named.filter((target) => target !== id && this.draft.nodes.has(target));
    this.draft.leaveOut('supports by contexts, or by the element itself', named.length - targets.length);
    const assumptions = element.get('inContextOf').oneOrMore().map((target) => oneLine(target.required()))
      .filter((other) => this.#kind(other) === 'assumption' && this.draft.nodes.has(other));
    const isStrategy = (key: string) => this.draft.nodes.get(key)!.kind === 'argument';
    const [strategies, claims] = [targets.filter(isStrategy), targets.filter((key) => !isStrategy(key))];
    if (node.kind === 'argument') {
      // A goal above may have given it assumptions before.
      node.premises = [...new Set([...claims, ...assumptions, ...node.premises])];
      for (const claim of claims) this.#steps.set(step(claim, id), { relation: { type: 'support', from: id, to: id, data: {} }, argument: node });
    }
    const isApart = this.#kept.get(id)?.get('apart').is(true) === true;
    if (node.kind === 'claim') {
      for (const together of isApart ? claims.map((key) => [key]) : claims.length > 0 ? [[...new Set(claims)]] : []) {
        const inference = this.draft.infer(`support of ${id}${isApart ? ` by ${together[0]}` : ''}`, [...new Set([...together, ...assumptions])], id);
        for (const key of [...together, ...assumptions]) this.#steps.set(step(key, id), inference);
      }
      if (targets.length === 0 && assumptions.length > 0) {
        node.data['assumes'] = assumptions.map((key) => new TitleOf(key));
        this.draft.keep('assumptions of elements without support', assumptions.length);
      }
    }
    for (const strategy of strategies) {
      this.#steps.set(step(strategy, id), { relation: this.draft.relate('support', strategy, id), argument: this.draft.nodes.get(strategy) });
      if (node.kind === 'claim') this.draft.nodes.get(strategy)!.premises.push(...assumptions.filter((other) => !this.draft.nodes.get(strategy)!.premises.includes(other)));
    }
    for (const key of [...claims, ...assumptions]) this.#premises.add(key);
  }

  /** `X`, or `G2 -> CG1`, the relation between the two; whether it is there yet. */
  #challenge(id: string, target: string, place: Value): boolean {
    const ends = target.split('->').map((end) => oneLine(end));
    if (this.draft.nodes.get(id) === undefined) return place.fail(`${id} is not a goal or solution, so it cannot challenge`) as never;
    if (ends.length === 1) {
      const kind = this.#elements.has(target) ? this.#kind(target) : undefined;
      if (kind === 'context' || kind === 'justification') {
        const { data } = this.draft.nodes.get(id)!;
        data['challenges'] = [...data['challenges'] as string[] | undefined ?? [], target];
        this.draft.keep('challenges of contexts and justifications');
        return true;
      }
      if (!this.draft.nodes.has(target)) return false;
      const isUndercut = this.#kept.get(id)?.get('undercuts').items().filter((each) => each.is(target)).length === 1;
      this.#steps.set(step(id, target), { relation: this.draft.relate(isUndercut ? 'undercut' : 'attack', id, target), argument: undefined });
      return true;
    }
    const inference = this.#steps.get(step(ends[0]!, ends[1]!)) ?? this.#steps.get(step(ends[1]!, ends[0]!));
    if (inference === undefined) return false;
    this.draft.undercut(id, inference);
    return true;
  }
}

/** What Argmark kept is in an attribute of its own, whose value is a text to gsn2x. */
function keptIn(element: Value): Value | undefined {
  const value = element.get(keptKey);
  const text = value.raw;
  if (typeof text !== 'string') return undefined;
  try {
    const kept = readJson(text);
    if (!kept.isObject) return undefined;
    value.take();
    return kept;
  } catch {
    return undefined;
  }
}

/** Authors write some signs as SVG has them, because the texts go into pictures. */
function signs(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name]!);
}

function step(from: string, to: string): string {
  return `${from} → ${to}`;
}
