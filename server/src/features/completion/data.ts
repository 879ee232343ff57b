import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { readData } from '../../model/data.js';
import { standards, statuses } from '../../model/known-values.js';
import { schemes } from '../../lint/schemes.js';
import { dataKeyDocs } from '../vocabulary.js';
import { readContext } from '../yaml-context.js';
import { sourceItems } from './names.js';
import { dataFor, item, type CompletionRequest } from './request.js';

const ofRelation = ['weight', 'note'];
const ofInference = ['uses', 'note'];
const ofHeading = ['isGroup', 'note'];
const ofNode = ['expect', 'scheme', 'source', 'sources', 'standard', 'weight', 'accrue', 'prefer', 'note', 'main', 'isInMap', 'isInGroup'];
const truth = ['true', 'false'];

/** The rest of a name of several words as far as the data goes, or, where nothing closes them, the rest of the word. */
const endOfValue = /^[^,}\r\n"']*(?=[,}"'])|^[\w-]*/;

/** Offers, in braces, the keys that mean something there, and their values. `undefined` elsewhere. */
export function data(request: CompletionRequest): CompletionItem[] | undefined {
  const { before, behind, found, offset } = request;
  const at = found === undefined ? 0 : offset - found.blockStart;
  const part = found?.element.parts.find(({ kind, start, end }) => kind === 'data' && start < at && at < end);
  const lineStart = before.lastIndexOf('{') > before.lastIndexOf('}') ? openingBrace(before) : -1;
  if (part === undefined && lineStart < 0) return undefined;
  const source = part === undefined ? before.slice(lineStart) : found!.block.text.slice(part.start, at);
  const { above, key, typed } = readContext(source);
  if (above.length > 0) return [];
  const following = /^[\w-]*/.exec(behind)![0].length;
  if (key === undefined) {
    const known = part === undefined ? {} : readData(found!.block.text, part).values;
    const isBehindSigil = /^\s*(?:[-+_]>|<[-+_]|><|[-+_])\s*\{[^{}]*$/.test(before);
    const keys = found?.element.kind === 'inference' || /^\s*--/.test(before) ? ofInference
      : found?.element.kind === 'heading' ? ofHeading : found !== undefined && isConclusion(found) ? ['uses', ...ofNode] : isBehindSigil ? [...ofRelation, ...ofNode.filter((each) => !ofRelation.includes(each))] : ofNode;
    return keys.filter((each) => !(each in known) || each === typed).map((each, index) => item(request, typed.length, following, {
      label: each, newText: /^\s*:/.test(behind.slice(following)) ? each : `${each}: `, kind: CompletionItemKind.Property,
      sortText: String(index).padStart(2, '0'), detail: dataKeyDocs.get(each) ?? '', data: dataFor(request, 'key', each),
    }));
  }
  switch (key) {
    case 'source':
    case 'sources': return sourceItems(request, typed.length, following);
    case 'scheme': return schemeItems(request, typed.length, endOfValue.exec(behind)![0].trimEnd().length);
    case 'expect': return values(statuses);
    case 'standard': return values(standards);
    case 'accrue':
    case 'main':
    case 'isInMap':
    case 'isInGroup':
    case 'isGroup': return values(truth);
    default: return [];
  }

  function values(all: readonly string[]) {
    return all.map((label) => item(request, typed.length, following, { label, newText: label, kind: CompletionItemKind.Value }));
  }
}

/** Whether an element is the line below an inference, whose data may say what the inference uses. */
function isConclusion({ block: { elements }, element }: NonNullable<CompletionRequest['found']>): boolean {
  const ofArgument = elements.filter(({ kind }) => kind === 'numbered' || kind === 'inference');
  return element.kind === 'numbered' && ofArgument[ofArgument.indexOf(element) - 1]?.kind === 'inference';
}

/** Names of schemes in an inference line, which is closed once. `undefined` elsewhere. */
export function inference(request: CompletionRequest): CompletionItem[] | undefined {
  const match = /^\s*--(?!-)(?:[^{}]*,)?[ \t]*([^,{}]*)$/.exec(request.before);
  if (match === null || match[1]!.includes('--')) return undefined;
  const following = /^(?:(?!--)[^,{}\r\n])*(?=--|[,{}])|^[\w-]*/.exec(request.behind)![0].trimEnd().length;
  const isClosed = request.behind.includes('--');
  const lead = request.before.endsWith('--') ? ' ' : '';
  return schemeItems(request, match[1]!.length, following, (name) => `${lead}${name}${isClosed ? '' : ' --'}`);
}

function schemeItems(request: CompletionRequest, typed: number, following: number, write = (name: string) => name): CompletionItem[] {
  return schemes.map(({ name, aliases, questions }) => item(request, typed, following, {
    label: name, newText: write(name), kind: CompletionItemKind.EnumMember, filterText: [name, ...aliases].join(' '),
    detail: `${questions.length} critical questions`, data: dataFor(request, 'scheme', name),
  }));
}

/** The offset of the last brace that the line does not close. */
function openingBrace(before: string): number {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    if (before[at] === '}') depth++;
    else if (before[at] === '{' && depth-- === 0) {
      return before[at - 1] === '{' ? openingBrace(before.slice(0, at)) : at;
    }
  }
  return -1;
}
