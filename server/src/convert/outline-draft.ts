import { isPro, type RelationType } from '../model/relations.js';
import { MapDraft, TitleOf, type DraftNode, type DraftRelation } from './draft/draft.js';
import { oneLine } from '../base/one-line.js';
import { citeSources, sourcesOn, type ListedSource } from './listed-sources.js';
import { OwnSources } from './own-sources.js';
import { asks, concludes, groupedBy, markOf, seemsOpposed, thesisIn, type LineKind } from './outline-words.js';
import type { OutlineEntry } from './outline-entry.js';
import { ownLine, putBack } from './own-lines.js';
import type { Lead } from './reader/wording.js';

function groupOf({ text, below }: OutlineEntry): LineKind | undefined {
  return below.length === 0 ? undefined : groupedBy(text);
}

/** Tells whether an entry begins with a word or a sign that says what it does to what it is below, or groups what does. */
export function isMarked(entry: OutlineEntry): boolean {
  const text = entry.text.trim();
  const group = groupOf(entry);
  return entry.relation !== undefined || group !== undefined && group !== 'source' && group !== 'thesis' || markOf(text) !== undefined || ownLine(text)?.kind !== undefined;
}

/** A line that is still to be read. */
interface Line {
  readonly entry: OutlineEntry;
  readonly above: DraftNode | undefined;
  readonly isRoot: boolean;
  /** What the line that it is grouped by says of it. */
  readonly group: LineKind | undefined;
  /** The question that it is below. */
  readonly asked?: string | undefined;
  /** In an outline of Argmark's own, the argument whose premise it is, or whose step it cuts. */
  readonly argument?: DraftNode | undefined;
}

/**
 * Makes the map of an outline: what is below a line speaks for it, or against it where it says so. Lines that do not say which are
 * taken for reasons, and told. With one line at the top, that is the thesis; a list of nothing but pros and cons is about its title. Linear.
 */
export function draftOfOutline(all: readonly OutlineEntry[], title: string | undefined): MapDraft {
  const draft = new MapDraft();
  draft.isInOrder = true;
  const isMeantForTitle = (list: readonly OutlineEntry[]) => title !== undefined && list.some((line) => isMarked(line) && groupOf(line) !== 'question');
  const isOwn = all.some(({ below }) => below.some(({ text }) => ownLine(text) !== undefined)) || isMeantForTitle(all) && all.some(({ text }) => ownLine(text) !== undefined);
  // A section of Argmark's own outlines may be called “Conclusion”, and groups nothing for it.
  const lines = isOwn ? putBack(all.flatMap((line) => (groupOf(line) !== undefined && line.below.some(({ text }) => ownLine(text) !== undefined) ? [{ ...line, below: [] }, ...line.below] : [line]))) : all;
  const isAboutTitle = isMeantForTitle(lines);
  const top = isOwn && !isAboutTitle ? { entries: lines, isTitled: false } : arranged(draft, lines, isAboutTitle ? title : undefined, isOwn);
  const { entries } = top;
  if (!top.isTitled && title !== undefined && oneLine(title) !== '') draft.title = oneLine(title);
  const ownSources = new OwnSources();
  const numbered = new Map<string, DraftNode>();
  const steps = new Map<string, DraftRelation>();
  const byId = new Map<string, DraftNode>();
  const pointing: { readonly from: DraftNode; readonly to: readonly string[] }[] = [];
  const ownList = lines.flatMap((line) => (isOwn && groupOf(line) === 'source' ? line.below : []));
  const unlisted = ownList.filter(({ text, links }) => !ownSources.add(text, links?.[0]));
  const said = ownList.length === 0 ? '' : wordsIn(lines.filter((line) => groupOf(line) !== 'source'));
  for (const entry of ownList) {
    if (!unlisted.includes(entry) && ownSources.placesBeside(entry.text, said).length > 0) keepAround(draft, entry);
  }
  for (const [key, fields] of ownSources.all) draft.sources.set(key, fields);
  const listed: { readonly sources: readonly ListedSource[]; readonly node: DraftNode | undefined }[] = [];
  const pending = entries.map((entry): Line => ({ entry, above: undefined, isRoot: true, group: undefined })).toReversed();
  for (let next = pending.pop(), count = 0; next !== undefined; next = pending.pop(), count++) {
    const { entry, above, isRoot, group, asked, argument } = next;
    const inside = groupOf(entry);
    if (inside !== undefined && inside !== 'thesis') {
      keepBeside(draft, entry);
      if (above === undefined && isOwn && inside === 'source') {
        for (const other of [...unlisted.length === 0 ? [] : [entry], ...unlisted.splice(0)]) keepAround(draft, other);
        continue;
      } else if (above === undefined && isOwn) keepAround(draft, entry);
      else if (above === undefined && inside !== 'source') {
        draft.remarks.push(`${oneLine(entry.text).replace(/:$/, '')}: ${entry.below.map((below) => oneLine(below.text)).join('; ')}`);
        draft.keep(inside === 'question' ? 'questions about no claim' : 'reasons and objections of no claim', entry.below.length);
        if (inside === 'question') continue;
      }
      pending.push(...entry.below.map((below) => ({ entry: below, above, isRoot: above === undefined, group: isOwn && above === undefined ? undefined : inside, asked })).toReversed());
      continue;
    }
    const own = isOwn ? ownLine(entry.text, entry.title) : undefined;
    if (isOwn && own === undefined && isRoot) {
      keepAround(draft, entry);
      continue;
    }
    const { kind: said = group, text: words, title: ownTitle } = own ?? readingOf(entry, isRoot);
    const { text, citations } = ownSources.citedIn(words);
    if (above === undefined && own === undefined && group === undefined && (said === 'support' || said === 'attack')) draft.guess('reasons and objections of no claim, read as claims', text, entry.line);
    const kind = own !== undefined || above === undefined || said === undefined && oneLine(text) === '' ? said : kindOf(draft, said, text, next as Line & { above: DraftNode }, steps.get(above.key)?.type);
    if (kind === 'question' && above !== undefined) {
      keepBeside(draft, entry);
      draft.questions.push({ text: oneLine(text), to: (numbered.get(own?.on ?? '') ?? above).key });
      pending.push(...entry.below.map((below) => ({ entry: below, above, isRoot: false, group: undefined, asked: own === undefined ? oneLine(text) : undefined })).toReversed());
      continue;
    }
    if (kind === 'source') {
      keepBeside(draft, { ...entry, links: [] });
      listed.push({ sources: sourcesOf(entry, text), node: above });
      continue;
    }
    const isBlank = oneLine(text) === '';
    if (isBlank) keepBeside(draft, entry);
    draft.keep('levels without words, whose lines move up a level', isBlank && entry.below.length > 0 ? 1 : 0);
    const seen = numbered.get(own?.see ?? '');
    const make = own !== undefined && entry.below.some((below) => leadOf(below) === 'premise') ? 'argument' as const : 'claim' as const;
    const data = { ...dataOf(entry), ...kind === 'answer' ? { answers: asked ?? new TitleOf(above!.key) } : {} };
    const node = isBlank ? above : seen ?? draft[make](`line ${count}`, { text, tags: [...entry.tags ?? [], ...own?.tags ?? []], citations: [...entry.citations ?? [], ...citations], data, ...ownTitle === undefined ? {} : { title: ownTitle } });
    if (own !== undefined && node !== undefined && seen === undefined) numbered.set(own.number, node);
    if (entry.id !== undefined && node !== undefined) byId.set(entry.id, node);
    if (entry.pointsTo !== undefined && node !== undefined) pointing.push({ from: node, to: entry.pointsTo });
    draft.keep('lines that are struck out', entry.data?.['struck'] === true ? 1 : 0);
    if (kind === 'answer') {
      draft.keep('answers to questions, which speak neither for nor against');
    } else if (above !== undefined && !isBlank) {
      if (kind === undefined) draft.guess(reasons, text, entry.line);
      const type = kind === undefined || kind === 'premise' || kind === 'question' || kind === 'reply' || kind === 'thesis' ? 'support' : kind;
      // An undercut is aimed at the step that the line above takes.
      const about = numbered.get(own?.on ?? '') ?? above;
      const step = type === 'undercut' && about.kind !== 'argument' ? steps.get(about.key) : undefined;
      if (argument !== undefined && type !== 'undercut') argument.premises.push(node!.key);
      else steps.set(node!.key, draft.relate(type, node!.key, argument?.key ?? step ?? about.key, { ...own?.data }));
    }
    const joints = node === undefined ? new Map<OutlineEntry, DraftNode>() : isOwn ? jointsOf(draft, entry.below, node, `line ${count}`) : premisesOf(draft, entry.below, node, `line ${count}`);
    pending.push(...entry.below.map((below) => ({ entry: below, above: node, isRoot: node === undefined, group: isBlank ? groupBy(said) : undefined, argument: joints.get(below) })).toReversed());
  }
  const [first] = draft.nodes.values();
  const isOne = entries.filter((entry) => (isOwn ? ownLine(entry.text) !== undefined : groupOf(entry) !== 'source' && groupOf(entry) !== 'question')).length === 1;
  if (isOne && first !== undefined && !first.tags.includes('thesis') && draft.relations.length > 0) first.tags.unshift('thesis');
  for (const { from, to } of pointing) {
    const targets = to.flatMap((id) => byId.get(id) ?? []);
    if (targets.length > 0) from.data['see'] = targets.map(({ key }) => new TitleOf(key));
    draft.keep('arrows between lines', targets.length);
    draft.leaveOut('arrows to lines that do not exist', to.length - targets.length);
  }
  citeSources(draft, listed);
  return draft;
}

/**
 * Puts lines below what they are about: the thesis, if lines are below such a heading, else the title. Sources stand by themselves, and
 * so do further theses. `isTitled`: the title is what the lines are about.
 */
function arranged(draft: MapDraft, lines: readonly OutlineEntry[], title: string | undefined, isOwn: boolean): { readonly entries: readonly OutlineEntry[]; readonly isTitled: boolean } {
  const sources = lines.filter((line) => groupOf(line) === 'source');
  const isSection = (line: OutlineEntry) => groupOf(line) === 'thesis' && (lines.length > 1 || !line.below.some(isMarked));
  const hasSection = lines.some((line) => isSection(line) && line.below.some((below) => !isMarked(below)));
  const ends = lines.filter((line) => isSection(line) || thesisIn(line.text) !== undefined);
  const isConcluded = ends.length > 0 && ends.every((line) => concludes(line.text)) && lines.slice(0, lines.indexOf(ends[0]!)).some((line) => isMarked(line) && !isPremise(line));
  if (!isOwn && isConcluded && title !== undefined) {
    // What is concluded may be the contrary of what the title says, which the reasons and objections are about.
    const said = ends.flatMap((line) => (isSection(line) ? line.below : [{ ...line, text: thesisIn(line.text)! }]));
    for (const { text, line } of said) draft.guess('conclusions below reasons and objections of the title, read as claims of their own', text, line);
    return { entries: [{ text: title, tags: ['thesis'], below: lines.filter((line) => !sources.includes(line) && !ends.includes(line)) }, ...said, ...sources], isTitled: true };
  }
  if (!isOwn && (hasSection || lines.some(isMarked) && lines.some(({ text }) => thesisIn(text) !== undefined))) {
    const all: OutlineEntry[] = [];
    const others: OutlineEntry[] = [];
    for (const line of lines) {
      if (isSection(line)) for (const one of line.below) (isMarked(one) ? others : all).push(one);
      else if (thesisIn(line.text) !== undefined) all.push(line);
      else if (!sources.includes(line)) others.push(line);
    }
    // A conclusion may say once more what the thesis says.
    const byWords = new Map<string, OutlineEntry>();
    for (const { tags = [], below, ...line } of all) {
      const words = oneLine(thesisIn(line.text) ?? line.text).toLowerCase().replace(/(?:\s*\[\d+\]|[.!])+$/, '');
      byWords.set(words, { ...line, tags: [...tags, 'thesis'], ...byWords.get(words), below: [...byWords.get(words)?.below ?? [], ...below] });
    }
    const [main, ...more] = byWords.values();
    for (const { text, line } of more) draft.guess('lines below a thesis or conclusion besides the first, read as theses of their own', thesisIn(text) ?? text, line);
    const isAbout = others.some(isMarked);
    if (isConcluded) draft.guess('conclusions below reasons and objections, read as what these are about', thesisIn(main!.text) ?? main!.text, main!.line);
    return { entries: [{ ...main!, below: [...main!.below, ...isAbout ? others : []] }, ...more, ...isAbout ? [] : others, ...sources], isTitled: false };
  }
  const rest = lines.filter((line) => !sources.includes(line));
  const [issue] = rest;
  if (!isOwn && issue !== undefined && rest.length === 1 && isIssue(issue)) {
    draft.title = oneLine(markOf(issue.text.trim())?.text ?? issue.text);
    keepBeside(draft, issue);
    for (const { text, line } of issue.below) if (positionIn(text) === undefined) draft.guess('lines below a question with reasons or objections of their own, read as theses', text, line);
    return { entries: [...issue.below.map(({ tags = [], ...line }) => ({ ...line, text: positionIn(line.text) ?? line.text, tags: [...tags, 'thesis'] })), ...sources], isTitled: true };
  }
  if (title !== undefined) return { entries: [{ text: title, below: rest }, ...sources], isTitled: true };
  const claims = rest.filter((line) => groupOf(line) !== 'question');
  if (claims.length !== 1 || claims.length === rest.length) return { entries: [...rest, ...sources], isTitled: false };
  return { entries: [{ ...claims[0]!, below: [...claims[0]!.below, ...rest.filter((line) => line !== claims[0])] }, ...sources], isTitled: false };
}

/** The words after `Position:` or `Option:`; `undefined`: a line does not begin so. */
function positionIn(text: string): string | undefined {
  return /^(?:position|option|idea|alternative|vorschlag)\s*\w?\s*:\s*(\S[^]*)$/i.exec(text.trim())?.[1];
}

/** Whether a line asks what several positions below it answer, which have reasons and objections of their own. */
function isIssue({ text, below, relation }: OutlineEntry): boolean {
  return relation === undefined && asks(text) && below.length > 1
    && below.every((line) => positionIn(line.text) !== undefined || line.relation === undefined && !isMarked(line) && groupOf(line) === undefined && !asks(line.text) && line.below.some(isMarked));
}

const reasons = 'lines that do not say whether they speak for or against, read as reasons';

/**
 * What a line does to the one above, which takes part `role` itself, where its words alone do not tell. What is only likely is told as a
 * guess.
 */
function kindOf(draft: MapDraft, said: LineKind | undefined, text: string, { entry: { line }, above, asked }: Line & { above: DraftNode }, role: RelationType | undefined): LineKind | 'answer' | undefined {
  if (said === 'reply') {
    if (asked !== undefined || asks(above.text)) return 'answer';
    const isToObjection = role !== undefined && !isPro({ type: role });
    if (!isToObjection) draft.guess('answers to what is not an objection, read as objections', text, line);
    return 'attack';
  }
  if (said !== undefined) return said;
  if (asks(text)) {
    draft.guess('lines that ask something, read as questions', text, line);
    return 'question';
  }
  if (asked !== undefined) return 'answer';
  if (!seemsOpposed(text)) return undefined;
  draft.guess('lines that begin with a word such as “but”, read as objections', text, line);
  return 'attack';
}

/** The sources that a line of a list of sources names, together with what is below it. */
function sourcesOf(entry: OutlineEntry, text: string): readonly ListedSource[] {
  const words = (line: OutlineEntry): string[] => [line.text, ...line.links ?? [], ...line.below.flatMap(words)].map(oneLine);
  const { url = entry.links?.[0] } = entry;
  return sourcesOn([oneLine(text), ...(entry.links ?? []).filter((link) => link !== url), ...entry.below.flatMap(words)].filter(Boolean).join(' ')).map((source) => ({ ...source, url: source.url ?? url }));
}

/** What all lines say, also those further below. */
function wordsIn(lines: readonly OutlineEntry[]): string {
  return lines.map(({ text, below }) => `${text}\n${wordsIn(below)}`).join('');
}

/** A line of an outline of Argmark's own that is none of its claims. */
function keepAround(draft: MapDraft, { text }: OutlineEntry): void {
  draft.remarks.push(oneLine(text));
  draft.keep('lines around the list');
}

/** The word that joins a line of an outline of Argmark's own to the one above. */
function leadOf({ text, title }: OutlineEntry): Lead | undefined {
  return ownLine(text, title)?.lead;
}

/**
 * The arguments of lines of an outline of Argmark's own: those that are given are premises of the line above, and those that “and” joins
 * are premises of an argument without a name. What denies a step after such lines cuts theirs.
 */
function jointsOf(draft: MapDraft, lines: readonly OutlineEntry[], above: DraftNode, key: string): ReadonlyMap<OutlineEntry, DraftNode> {
  const joints = new Map<OutlineEntry, DraftNode>();
  let last: DraftNode | undefined;
  for (let at = 0; at < lines.length; at++) {
    const [line, lead, next] = [lines[at]!, leadOf(lines[at]!), lines[at + 1]];
    if (lead === 'premise') last = above;
    else if (lead !== 'and' && lead !== 'not-so') {
      const { kind, data } = ownLine(line.text, line.title) ?? {};
      last = undefined;
      if (next !== undefined && leadOf(next) === 'and' && kind !== undefined && kind !== 'question') {
        last = draft.argument(`${key} ${at}`, { premises: [] });
        draft.relate(kind, last.key, above.key, { ...data });
      }
    }
    // Below an argument, its own step is denied.
    if (last !== undefined && !(lead === 'not-so' && last === above)) joints.set(line, last);
  }
  return joints;
}

function isPremise({ text, relation }: OutlineEntry): boolean {
  return relation === undefined && markOf(text.trim())?.kind === 'premise';
}

/** The argument of lines that call themselves premises, which only together speak for the line above. */
function premisesOf(draft: MapDraft, lines: readonly OutlineEntry[], above: DraftNode, key: string): ReadonlyMap<OutlineEntry, DraftNode> {
  const premises = lines.filter(isPremise);
  if (premises.length < 2) return new Map();
  const argument = draft.argument(`${key} premises`, { premises: [] });
  draft.relate('support', argument.key, above.key);
  return new Map(premises.map((line) => [line, argument]));
}

/** What else is said of a line that becomes no claim is in a comment. */
function keepBeside(draft: MapDraft, entry: OutlineEntry): void {
  const data = { ...dataOf(entry), ...(entry.tags ?? []).length === 0 ? {} : { tags: [...entry.tags!] } };
  if (Object.keys(data).length === 0) return;
  draft.remarks.push(`${oneLine(entry.text) || 'A line without words'}: ${oneLine(JSON.stringify(data))}`);
  draft.keep('additions to lines that are not claims');
}

/** What a line without words says of the lines below it. */
function groupBy(kind: LineKind | undefined): LineKind | undefined {
  return kind === 'premise' || kind === 'question' ? undefined : kind;
}

function dataOf({ url, links = [], data }: OutlineEntry): Record<string, unknown> {
  return { ...url === undefined ? {} : { url }, ...links.length === 0 ? {} : { links: [...links] }, ...data };
}

interface Reading {
  readonly kind: LineKind | undefined;
  readonly text: string;
  readonly title?: string;
}

function readingOf({ text, relation, title, links = [], below }: OutlineEntry, isRoot: boolean): Reading {
  const words = text.trim();
  // A link may be called no more than “Source”.
  if (!isRoot && links.length > 0 && below.length === 0 && groupedBy(words) === 'source') return { kind: 'source', text: links[0]! };
  if (isRoot && relation === undefined) return { kind: undefined, ...titled(thesisIn(words) ?? words, title) };
  const mark = markOf(words);
  return mark === undefined ? { kind: relation, ...titled(words, title) } : { kind: mark.kind, ...titled(mark.text, title) };
}

/** Words in bold that only say what kind of line it is. */
const labels = /^(?:claims?|arguments?|reasons?|evidence|conclusions?|notes?|examples?|thes[ei]s|behauptung|these|argument|beleg|beispiel|anmerkung|fazit)$/i;

/** Words in bold at the beginning of a line are its title, if a sign or a new sentence follows them. */
function titled(text: string, bold: string | undefined): { readonly text: string; readonly title?: string } {
  if (bold === undefined || !text.startsWith(bold)) return { text };
  const title = bold.replace(/[\s:.–—-]+$/, '');
  const [, sign = '', words = ''] = /^\s*([:.–—-]?)\s+([^]+)$/.exec(text.slice(title.length)) ?? [];
  const isTitle = words !== '' && title !== '' && title.length <= 100 && !labels.test(title) && (sign !== '' || /^[\p{Lu}\p{N}]/u.test(words));
  return isTitle ? { text: words, title } : { text };
}
