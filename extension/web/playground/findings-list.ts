import type { Action } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { element, wordsOf } from './element.js';
import type { ShownFinding } from './findings.js';

/** Fills `root` with the findings, each with its place, its rule's page and its fixes; to suppress it, the editor offers. */
export function fillFindings(root: HTMLElement, findings: readonly ShownFinding[], view: EditorView, addressOf: (code: string) => string): void {
  if (findings.length === 0) {
    root.replaceChildren(element('p', { class: 'nothing' }, 'Nothing is wrong with this text.'));
    return;
  }
  const shown = findings.toSorted((a, b) => a.from - b.from);
  root.replaceChildren(element('ul', { class: 'findings' }, ...shown.map((finding) => element('li', { class: finding.severity },
    element('button', { type: 'button', class: 'to-text', click: () => go(view, finding) }, `Line ${finding.line}`),
    element('span', { class: 'severity' }, ` ${finding.severity} `), ...wordsOf(finding.message), ' ',
    ...finding.code === '' ? [] : [element('a', { href: addressOf(finding.code), target: '_blank' }, finding.code)],
    ...(finding.actions ?? []).filter(({ name }) => !name.startsWith('Suppress ')).map((action) => fixButton(action, view, finding))))));
}

function fixButton(action: Action, view: EditorView, { from, to }: ShownFinding): HTMLElement {
  return element('button', { type: 'button', class: 'fix', click: () => action.apply(view, from, to) }, action.name);
}

function go(view: EditorView, { from, to }: ShownFinding): void {
  const { length } = view.state.doc;
  view.dispatch({ selection: { anchor: Math.min(from, length), head: Math.min(to, length) }, scrollIntoView: true });
  view.focus();
}
