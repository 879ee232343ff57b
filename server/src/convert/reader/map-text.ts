import type { Id } from '../../model/model.js';
import type { MapEdge, MapGraph, MapNode } from '../../picture/graph.js';
import type { MapPage } from '../../picture/export/html.js';
import { meaningsOf, namesIn, topicsOf, ungroundedOf, verdictMeant, type Linked, type ReadThesis } from '../../picture/reading.js';
import { escapeXml } from '../../picture/xml.js';
import type { ExportSource } from '../export-source.js';
import type { OutlineItem } from './document.js';
import { inlineHtml, itemId } from './html.js';
import { headOf, outlineOf, titleFor } from './outline.js';
import { quotationFaults } from './quotation-faults.js';
import type { SourceLine } from './source-list.js';
import { printedPicture } from './printed-picture.js';
import { sidesOf, type Sides } from './sides.js';
import { leadOf, outlineTree } from './outline-tree.js';
import { wordingFor, type Wording } from './wording.js';

/** This many reasons of a thesis, and objections to it, are told in their words; of more, the rest by their names, where these are some. */
const [mostTold, fewest] = [8, 3];
/** Of more things that are presupposed, the names are shown where somebody asks for them. */
const mostNamed = 8;

/**
 * Writes the map in words, as HTML: what its theses come to on a first page, then the whole outline, then the sources. It is read where no
 * script runs, by those who would rather read than look, and on paper.
 */
export function mapText(source: ExportSource, { reading, details }: Pick<MapPage, 'reading' | 'details'>, sources: readonly SourceLine[]): string {
  const { graph, map } = source;
  const words = wordingFor(map.settings.lang);
  const { title, byline } = headOf(source, words);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const numbers = new Map(outlineTree(graph).flatMap(({ lines }) => lines).filter(({ see }) => see === undefined).map(({ node, number }) => [node.id, number]));
  const page: Page = { words, graph, nodes, numbers, sides: sidesOf(graph) };
  const topics = topicsOf(graph);
  const mains = topics.theses.length > 0 ? 1 : topics.rivals.length;
  const [main, others] = [reading.theses.slice(0, mains), reading.theses.slice(mains)];
  const sentenceOf = new Map(details.map(({ id, sentence }) => [id, sentence]));
  const rejected = graph.nodes.filter(({ verdict, roles }) => verdict?.status === 'rejected' && !roles.includes('thesis'));
  return [
    `<h1>${escapeXml(title)}</h1>`, byline === '' ? '' : `<p class="byline">${escapeXml(byline)}</p>`,
    ...main.map((thesis) => thesisHtml(thesis, page)),
    toldHtml(reading.weighed, page),
    others.length === 0 ? '' : `<div class="others">${others.map((thesis) => thesisHtml(thesis, page)).join('\n')}</div>`,
    toldHtml(reading.derived, page),
    rejected.length === 0 ? '' : `<section class="rejected"><h2>${words.parts.rejected}</h2>${listHtml(rejected.map((node) => rejectedHtml(node, page, sentenceOf.get(node.id) ?? null)))}</section>`,
    ungroundedHtml(page), meaningsHtml(page),
    printedPicture(graph, words),
    `<section class="outline"><h2>${words.parts.outline}</h2>${outlineHtml(outlineOf({ ...source, withoutSources: true }).blocks)}</section>`,
    sourcesHtml(sources, words),
  ].filter((part) => part !== '').join('\n');
}

/** Sentences about several claims. */
function toldHtml(told: string | undefined, page: Page): string {
  return told === undefined ? '' : `<p>${namedHtml(told, page)}</p>`;
}

interface Page {
  readonly words: Wording;
  readonly graph: MapGraph;
  readonly nodes: ReadonlyMap<Id, MapNode>;
  /** The number of each in the outline. */
  readonly numbers: ReadonlyMap<Id, string>;
  readonly sides: Sides;
}

function thesisHtml({ id, status, open, sentence, crux, follows, named, way }: ReadThesis, page: Page): string {
  const { words, graph, nodes, sides } = page;
  const node = nodes.get(id)!;
  const side = (heading: string, edges: readonly MapEdge[] = [], hasGrounds = false) => {
    const all = [...new Set(edges.filter(({ from }) => nodes.has(from)).map(({ from }) => from))];
    const names = new Set(named);
    const isNamed = new Set(all.filter((each) => names.has(each)));
    // What carries comes first, and what the verdict names, in its order, so that the list says no other than the sentence above it.
    const falls = (each: Id) => Number(/^(?:rejected|unproven)$/.test(nodes.get(each)!.verdict?.status ?? ''));
    const ordered = [...named.filter((each) => isNamed.has(each)), ...all.filter((each) => !isNamed.has(each))].sort((a, b) => falls(a) - falls(b));
    const told = ordered.length < mostTold + fewest ? ordered : ordered.slice(0, mostTold);
    const rest = ordered.slice(told.length);
    const items = [
      ...told.map((each) => `${wordsOf(nodes.get(each)!, page)}${each === way[0]?.id && way.length > 1 ? wayHtml(way.slice(1), page) : hasGrounds ? groundHtml(each, page) : ''}`),
      ...rest.length === 0 ? [] : [`<em>${words.more(rest.length)}:</em> ${rest.map((each) => `${linkHtml(each, page)}${statusHtml(nodes.get(each)!, page)}`).join(', ')}`],
    ];
    return items.length === 0 ? '' : `<h3>${heading}</h3>${listHtml(items)}`;
  };
  const told = [...[sentence, crux, follows ?? null].filter((each) => each !== null).map((each) => namedHtml(each, page)), faultsHtml(node, page).trim()].filter((each) => each !== '').join(' ');
  return `<section class="thesis"><p class="verdict ${status ?? ''}">${kindOf(node, page)}${status === null ? '' : ` · ${escapeXml(verdictMeant(graph, status, open))}`}</p>`
    + `<h2>${escapeXml(node.text === '' ? titleFor(node, words) : node.text)}</h2>${told === '' ? '' : `<p>${told}</p>`}`
    + `${side(words.parts.reasons, sides.pros.get(id))}${side(words.parts.objections, sides.cons.get(id), true)}</section>`;
}

/** The first reason that is given for an objection. */
function groundHtml(id: Id, page: Page): string {
  const ground = page.sides.pros.get(id)?.map(({ from }) => page.nodes.get(from)).find((node) => node !== undefined);
  return ground === undefined ? '' : listHtml([`<em>${page.words.leads.because}</em> ${wordsOf(ground, page)}`]);
}

/** What a claim is that the map is about. */
function kindOf(node: MapNode, { words, graph }: Page): string {
  const { theses, rivals } = topicsOf(graph);
  if (theses.length > 0) return words.parts[node.roles.includes('thesis') ? 'thesis' : 'claim'];
  return rivals.includes(node) ? words.parts.rival : words.columns.claim;
}

/** What decides a verdict, link by link below the reason that it begins with, each in its words. */
function wayHtml([next, ...rest]: readonly Linked[], page: Page): string {
  const node = page.nodes.get(next?.id ?? '');
  if (next === undefined || node === undefined) return '';
  return listHtml([`<em>${page.words.leads[leadOf(next, node, false)]}</em> ${wordsOf(node, page)}${wayHtml(rest, page)}`]);
}

/** Title, text and verdict of a claim; an argument that has neither title nor text is told by its premises. */
function wordsOf(node: MapNode, page: Page): string {
  const { words, graph, nodes } = page;
  const { title, text } = node;
  if (title === null && text === '') {
    const premises = graph.edges.filter(({ type, from, to }) => type === 'premise' && to === node.id && nodes.has(from)).map(({ from }) => wordsOf(nodes.get(from)!, page));
    if (premises.length > 0) return `${premises.join(` <em>${words.and}</em> `)}${premises.length > 1 ? statusHtml(node, page) : ''}`;
  }
  const named = title === null || text === '' ? escapeXml(titleFor(node, words)) : `<strong>${escapeXml(title)}.</strong> ${escapeXml(text)}`;
  return `${named}${faultsHtml(node, page)}${statusHtml(node, page)}`;
}

/** Which quotations of a claim are not what their source says. */
function faultsHtml(node: MapNode, { words }: Page): string {
  return quotationFaults(node, words).map((fault) => ` <em>[${escapeXml(fault)}]</em>`).join('');
}

/** A verdict that is told: that something is accepted is the rule. */
function statusHtml({ verdict }: MapNode, { words }: Page): string {
  return verdict === null || verdict.status === 'accepted' ? '' : ` <em>[${words.labels[verdict.status]}]</em>`;
}

/** The names of what the map accepts without a reason, by what it is. */
function ungroundedHtml(page: Page): string {
  const { words, graph } = page;
  const items = Object.entries(ungroundedOf(graph)).filter(([, nodes]) => nodes.length > 0)
    .map(([kind, nodes]) => {
      const label = words.labels[kind as keyof ReturnType<typeof ungroundedOf>];
      const names = nodes.map(({ id }) => linkHtml(id, page)).join(', ');
      // The outline marks each of them. Paper does without a long list.
      if (nodes.length > mostNamed) return `<details><summary><em>${label}: ${nodes.length}</em> ${words.marked(label)}</summary>${names}</details>`;
      return `<em>${label} (${nodes.length}):</em> ${names}`;
    });
  return items.length === 0 ? '' : `<section class="ungrounded"><h2>${words.parts.ungrounded}</h2>${listHtml(items)}</section>`;
}

/** What the words mean that the map uses. */
function meaningsHtml({ words, graph }: Page): string {
  const hasVerdicts = graph.display.verdicts !== false && graph.nodes.some(({ verdict }) => verdict !== null);
  const all = [...hasVerdicts ? [words.labels['whose verdicts']] : [], ...meaningsOf(graph, words.labels)];
  return all.length === 0 ? '' : `<section class="meanings"><h2>${words.parts.meanings}</h2>${listHtml(all.map(escapeXml))}</section>`;
}

/** What is rejected, and why, as far as that is told. */
function rejectedHtml(node: MapNode, page: Page, sentence: string | null): string {
  return `${wordsOf({ ...node, verdict: null }, page)}${sentence === null ? '' : ` <em>${namedHtml(sentence, page)}</em>`}`;
}

/** A sentence with titles in quotation marks in place of the notation of the language, each leading to its place in the outline. */
function namedHtml(sentence: string, page: Page): string {
  return namesIn(sentence, (id) => typeof page.nodes.get(id)?.title === 'string')
    .map((piece) => (typeof piece === 'string' ? escapeXml(piece) : linkHtml(piece.id, page))).join('');
}

/** A title that leads to its place in the outline; on paper its number tells where that is. */
function linkHtml(id: Id, { words, nodes, numbers }: Page): string {
  const name = escapeXml(words.quoted(titleFor(nodes.get(id)!, words)));
  const number = numbers.get(id);
  return number === undefined ? name : `<a href="#${itemId(number)}" data-number="${number}">${name}</a>`;
}

function listHtml(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** Headings, and between them lists within lists, as deep as the outline is. */
function outlineHtml(blocks: ReturnType<typeof outlineOf>['blocks']): string {
  const html: string[] = [];
  let depth = -1;
  const close = (to: number) => {
    for (; depth > to; depth--) html.push('</li></ol>');
  };
  const item = ({ level, number, runs }: OutlineItem) => {
    close(level);
    if (depth === level) html.push('</li>');
    // An outline may begin deeper than at its top.
    for (; depth < level; depth++) html.push(depth + 1 < level ? '<ol><li>' : '<ol>');
    html.push(`<li id="${itemId(number)}"><span class="number">${number}</span> ${inlineHtml(runs)}`);
  };
  for (const block of blocks) {
    if (block.kind === 'item') item(block);
    else if (block.kind === 'heading') {
      close(-1);
      const name = `h${Math.min(block.level + 2, 6)}`;
      html.push(`<${name}>${escapeXml(block.text)}</${name}>`);
    }
  }
  close(-1);
  return html.join('');
}

/** The sources that are cited, each with what is quoted from it. */
function sourcesHtml(sources: readonly SourceLine[], words: Wording): string {
  if (sources.length === 0) return '';
  const items = sources.map(({ text, href, quotations }) => {
    const quoted = quotations.map((each) => {
      const said = each.href === undefined ? escapeXml(each.text) : linked(each.text, each.href);
      return `${each.lang === undefined ? said : `<span lang="${escapeXml(each.lang)}">${said}</span>`} (${escapeXml(each.remark)})`;
    });
    return `${withLink(text, href)}${quoted.length === 0 ? '' : listHtml(quoted)}`;
  });
  return `<section class="sources"><h2>${words.sources}</h2>${listHtml(items)}</section>`;
}

/** A text in which an address leads to where it says. */
function withLink(text: string, href: string | undefined): string {
  const at = href === undefined ? -1 : text.lastIndexOf(href);
  return at < 0 ? escapeXml(text) : `${escapeXml(text.slice(0, at))}${linked(href!, href!)}${escapeXml(text.slice(at + href!.length))}`;
}

function linked(text: string, href: string): string {
  return `<a href="${escapeXml(href)}" rel="noreferrer">${escapeXml(text)}</a>`;
}
