import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { rules } from '../../lint/rules/index.js';
import { directiveVerbs } from '../../lint/suppressions.js';
import { dataFor, item, type CompletionRequest } from './request.js';

/** Offers, in a comment, what suppresses findings, and after it the codes of rules, of findings first. `undefined` elsewhere. */
export function suppressions(request: CompletionRequest): CompletionItem[] | undefined {
  const { before, behind, snapshot } = request;
  const following = /^[\w-]*/.exec(behind)![0].length;
  const verb = /(?:\/\/|\/\*|<!--)[ \t]*([\w-]*)$/.exec(before);
  // Whoever writes a comment is not to be answered: `// as` begins a sentence.
  if (verb && verb[1] !== '' && !verb[1]!.startsWith('argm')) return undefined;
  if (verb) {
    return directiveVerbs.map((each) => item(request, verb[1]!.length, following, {
      label: `argmark-${each}`, newText: `argmark-${each}${each === 'enable' ? '' : ' '}`, kind: CompletionItemKind.Keyword,
    }));
  }
  const codes = /argmark-(?:disable|enable)[\w-]*[ \t]+(?:[\w-]+[ \t,]+)*([\w-]*)$/.exec(before);
  if (codes === null) return undefined;
  const found = new Set(snapshot.findings.map(({ code }) => code));
  return rules.map(({ code, title }) => item(request, codes[1]!.length, following, {
    label: code, newText: code, kind: CompletionItemKind.EnumMember, detail: title,
    sortText: `${found.has(code) ? 0 : 1}${code}`, data: dataFor(request, 'rule', code),
  }));
}
