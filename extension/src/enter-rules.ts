import type * as vscode from 'vscode';
import configuration from '../../grammar/language-configuration.json';

interface RuleFile {
  readonly onEnterRules: readonly {
    readonly beforeText: string; readonly afterText?: string;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }[];
}

/** The numbers up to which Enter counts on. */
const last = 99;
const atEnd = /^\s*$/;
const marker = String.raw`(?:<?[-+_]|[-+_]>|><|[&?]|\(\d{1,8}\))`;
/** A marker that was guessed and still is before what its writer has begun the line with. */
const guessed = String.raw`^\s*${marker}[ \t]+`;
/** Comments that words follow. */
const besideWords = String.raw`(?:(?:/\*(?:(?!\*/).)*\*/|<!--(?:(?!-->).)*-->)\s*)+(?!/[/*]|<!--)\S`;
/** `vscode.IndentAction.None` and `Outdent`; as numbers, so that tests can read the rules without VS Code. */
const none: vscode.IndentAction.None = 0, outdent: vscode.IndentAction.Outdent = 3;
const actions: Readonly<Record<string, Pick<vscode.EnterAction, 'indentAction' | 'appendText'>>> = {
  none: { indentAction: none },
  // As the formatter indents, whatever the size of a tab in a new file.
  indent: { indentAction: none, appendText: '  ' },
  outdent: { indentAction: outdent },
};

/**
 * What Enter does where it is left to VS Code's own key (`enter-snippet.ts` says when), as rules of the language: the same,
 * but for lines that VS Code has not coloured yet.
 */
export function enterRules(): vscode.OnEnterRule[] {
  const { onEnterRules } = configuration as RuleFile;
  const nothing = { indentAction: none };
  const numbers = Array.from({ length: last }, (_, index) => ({ own: String.raw`\(${index + 1}\)\s+\S.*$`, next: `(${index + 2}) ` }));
  const sigils = ['<+', '<-', '<_', '+>', '->', '_>', '><', '+', '-', '_', '&', '?']
    .map((sigil) => ({ own: String.raw`${sigil.replace(/[+?]/g, String.raw`\$&`)}\s+\S.*$`, next: `${sigil} ` }));
  const goOn = (before: string, next: string): vscode.OnEnterRule =>
    ({ beforeText: new RegExp(before), afterText: atEnd, action: { ...nothing, appendText: next } });
  return [
    { beforeText: new RegExp(String.raw`^\s*(?:${marker}(?:\s+${marker})?\s*|(?<=\s))$`), afterText: atEnd, action: { ...nothing, removeText: 1000 } },
    ...[...numbers, ...sigils].map(({ own, next }) => goOn(guessed + own, next)),
    { beforeText: new RegExp(String.raw`${guessed}(?://|(?!${besideWords})(?:/\*|<!--)).*$`), afterText: atEnd, action: nothing },
    { beforeText: /^\s*\(\d{1,8}\)[ \t]+--.*$/, afterText: atEnd, action: nothing },
    ...numbers.map(({ own, next }) => goOn(String.raw`^(?:\s*(?:/\*(?:(?!\*/).)*\*/|<!--(?:(?!-->).)*-->))*\s*${own}`, next)),
    ...onEnterRules.map(({ beforeText, afterText, action: { indent, appendText } }): vscode.OnEnterRule => ({
      beforeText: new RegExp(beforeText), ...(afterText === undefined ? {} : { afterText: new RegExp(afterText) }),
      action: { ...actions[indent]!, ...(appendText === undefined ? {} : { appendText }) },
    })),
  ];
}
