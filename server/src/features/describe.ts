import { inQuotes } from '../base/in-quotes.js';
import { shorten } from '../base/shorten.js';
import { doiAddress, webAddress } from '../base/web-address.js';
import { reasonSentences } from '../evaluation/reason-words.js';
import { isJudged } from '../evaluation/judged.js';
import type { Rule } from '../lint/rule.js';
import { namesSource } from '../lint/names-source.js';
import { pageOf } from '../lint/page-of.js';
import type { Scheme } from '../lint/schemes.js';
import { namesIn, textOf } from '../model/front-matter.js';
import type { Link } from '../model/links.js';
import type { Argument, ArgumentMap, Claim, Relation, Source } from '../model/model.js';
import { aimedAt, argumentsFor, hasTag, nameOf, nodeOf, outgoing, premiseOf } from '../model/query.js';
import { isCon, isPro, isSymmetric, relationKinds } from '../model/relations.js';
import type { NodeQuotation } from '../picture/graph.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { code, escape } from './markup.js';
import { quotationsByNode, stateWords } from './node-quotations.js';

const longest = 8;

const roles: ReadonlyMap<string, string> = new Map([
  ['thesis', 'what the map is meant to establish'],
  ['assumption', 'accepted without support'],
  ['undeveloped', 'its support is known to be missing'],
]);

/** Describes a tag: what it says if it has a role, and how much carries it. */
export function describeTag(map: ArgumentMap, tag: string): string {
  const tagged = [...map.claims.values(), ...map.arguments.values()].filter((node) => hasTag(node, tag));
  const role = roles.get(tag);
  const on = tagged.length === 1 ? 'one claim or argument' : `${tagged.length} claims and arguments`;
  return `**#${escape(tag)}**${role ? `: ${role}` : ''}\n\nOn ${on}.`;
}

/** Describes a path: what is in the file that it leads to. */
export function describeLink(snapshot: Snapshot, { kind, path, uri, state }: Link): string {
  const name = `**${escape(path)}**`;
  if (state.kind !== 'found') return `${name}\n\n*${state.kind === 'loading' ? 'It is being read.' : 'It is not read.'}*`;
  const entry = kind === 'include' && uri !== undefined ? snapshot.entryOf(uri) : undefined;
  if (entry === undefined) return name;
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const { claims, arguments: all } = entry.counts;
  return [
    entry.title === undefined ? name : `**${escape(entry.title)}** (${escape(path)})`,
    `Defines ${counted(claims, 'claim')} and ${counted(all, 'argument')} by title.`,
  ].join('\n\n');
}

/** A scheme with what is to be asked about every argument of its kind. */
export function describeScheme({ name, aliases, questions }: Scheme): string {
  const also = aliases.length > 0 ? ` (${aliases.map(escape).join(', ')})` : '';
  return `**${escape(name)}**${also}\n\n${list('Critical questions', questions.map(({ text }) => escape(text)))}`;
}

/** Describes a rule in a sentence, with its page. */
export function describeRule({ code: name, title, severity }: Rule): string {
  return `**${escape(name)}**: ${escape(title)}.\n\nSeverity: ${severity}, unless set otherwise. [What it means and what to do](${pageOf(name)})`;
}

/** Describes a claim or argument: what it says, what speaks for and against it, what it does in the map, what was found of its quotations. */
export function describeNode(snapshot: Snapshot, node: Claim | Argument): string {
  const { map, evaluation } = snapshot;
  const parts = [`**${escape(nameOf(node))}**${node.tags.map((tag) => ` ${code(`#${tag}`)}`).join('')}`];
  if (node.texts.length === 0) parts.push(node.kind === 'claim' ? '*No text yet.*' : '*No gist yet.*');
  for (const text of node.texts) parts.push(escape(text));
  if (isJudged(map, node)) {
    const { status, reason } = evaluation.verdicts.get(node.id)!;
    parts.push(`**${status}** because ${escape(reasonSentences(evaluation, node.id, reason))}.`);
  }
  const worded = (id: string, type = '') => {
    const status = isJudged(map, nodeOf(map, id)!) ? evaluation.verdicts.get(id)!.status : 'accepted';
    // What is accepted counts; of anything else a reader must know that it does not.
    const remarks = [type, status === 'accepted' ? '' : status].filter(Boolean).join(', ');
    return `${wordingOf(map, id)}${remarks === '' ? '' : ` (${remarks})`}`;
  };
  if (node.kind === 'argument') {
    if (node.premises.length > 0) parts.push(list('Premises', node.premises.map((id) => worded(id))));
    if (node.conclusion !== undefined) parts.push(list('Conclusion', [worded(node.conclusion)]));
  }
  const into = aimedAt(map, node.id);
  const typeOf = ({ type, derived }: Relation) => (derived || relationKinds[type].isPlain ? '' : relationKinds[type].noun);
  // A relation that is written several times is one.
  const sideOf = (relations: readonly Relation[]) =>
    [...new Map(relations.map((relation) => [`${typeOf(relation)} ${relation.from}`, relation])).values()]
      .map((relation) => worded(relation.from, typeOf(relation)));
  const pros = into.filter(isPro);
  const cons = [...into.filter(isCon), ...outgoing(map, node.id).filter(isSymmetric).map(turned)];
  if (pros.length > 0) parts.push(list('For it', sideOf(pros)));
  if (cons.length > 0) parts.push(list('Against it', sideOf(cons)));
  const isSupported = pros.length > 0 || argumentsFor(map, node.id).length > 0 || namesSource(node);
  if (node.kind === 'claim' && !isSupported) parts.push('*Nothing speaks for it.*');
  const restsOn = premiseOf(map, node.id);
  if (restsOn.length > 0) parts.push(list('Premise of', restsOn.map((argument) => escape(nameOf(argument)))));
  const sources = [...new Set(node.citations.map(({ item }) => item.key))].flatMap((key) => map.sources.get(key) ?? []);
  if (sources.length > 0) parts.push(list('Sources', sources.map(describeSource)));
  const quotations = quotationsByNode(snapshot).get(node.id) ?? [];
  if (quotations.length > 0) parts.push(list('Quotations', quotations.map(describeQuoted)));
  return parts.join('\n\n');
}

function describeQuoted({ words, source, page, state }: NodeQuotation): string {
  const where = page === null ? code(source) : `${code(source)}, p. ${escape(page)}`;
  return `${escape(inQuotes(shorten(words, 80)))} (${where}): **${stateWords[state]}**`;
}

function turned(relation: Relation): Relation {
  return { ...relation, from: relation.to, to: relation.from };
}

function list(title: string, items: readonly string[]): string {
  const shown = items.slice(0, longest).map((item) => `- ${item}`);
  if (items.length > longest) shown.push(`- … and ${items.length - longest} more`);
  return `${title}:\n${shown.join('\n')}`;
}

function wordingOf(map: ArgumentMap, id: string): string {
  const node = nodeOf(map, id);
  if (node === undefined) return escape(id);
  const text = node.texts[0];
  if (node.title === undefined) return escape(text ?? nameOf(node));
  return `${escape(node.id)}${text === undefined ? '' : `: ${escape(text)}`}`;
}

/** A source as a bibliography shows it: author (date): *title*. container. url. */
export function describeSource({ key, fields }: Pick<Source, 'key' | 'fields'>): string {
  const field = (name: string) => textOf(fields[name]);
  const by = [namesIn(fields['author']) ?? namesIn(fields['editor']), field('date') ?? field('year') ?? field('issued')];
  const lead = by[0] === undefined ? by[1] : by[1] === undefined ? by[0] : `${by[0]} (${by[1]})`;
  const title = field('title');
  const doi = field('doi');
  const url = webAddress(field('url') ?? '') ?? (doi === undefined ? undefined : doiAddress(doi));
  const sentence = [title === undefined ? code(key) : `*${escape(title)}*`, ...['container', 'publisher'].map(field)]
    .filter((each) => each !== undefined).map((each, index) => (index === 0 ? each : escape(each!))).join('. ');
  return [lead === undefined ? '' : `${escape(lead)}: `, sentence, '.', url === undefined ? '' : ` <${url}>`].join('');
}
