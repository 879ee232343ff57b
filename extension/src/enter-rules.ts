import * as vscode from 'vscode';
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
/** A marker that was guessed and still stands before what its writer has begun the line with. */
const guessed = String.raw`^\s*${marker}[ \t]+`;
const actions: Readonly<Record<string, Pick<vscode.EnterAction, 'indentAction' | 'appendText'>>> = {
  none: { indentAction: vscode.IndentAction.None },
  // As the formatter indents, whatever the size of a tab in a new file.
  indent: { indentAction: vscode.IndentAction.None, appendText: '  ' },
  outdent: { indentAction: vscode.IndentAction.Outdent },
};

/**
 * What Enter does, beyond what a configuration file can say: it counts the lines of a reconstruction, and ends a list at
 * the margin. These are rules and no edits of ours, because an edit would come later than the next key. For the same
 * reason they know lines on which a marker has been overruled and not yet been taken away: `- ? Why` goes on with `? `.
 */
export function enterRules(): vscode.OnEnterRule[] {
  const { onEnterRules } = configuration as RuleFile;
  const nothing = { indentAction: vscode.IndentAction.None };
  const numbers = Array.from({ length: last }, (_, index) => ({ own: String.raw`\(${index + 1}\)\s+\S.*$`, next: `(${index + 2}) ` }));
  const sigils = ['<+', '<-', '<_', '+>', '->', '_>', '><', '+', '-', '_', '&', '?']
    .map((sigil) => ({ own: String.raw`${sigil.replace(/[+?]/g, String.raw`\$&`)}\s+\S.*$`, next: `${sigil} ` }));
  const goOn = (before: string, next: string): vscode.OnEnterRule =>
    ({ beforeText: new RegExp(before), afterText: atEnd, action: { ...nothing, appendText: next } });
  return [
    { beforeText: new RegExp(String.raw`^\s*${marker}(?:\s+${marker})?\s*$`), afterText: atEnd, action: { ...nothing, removeText: 1000 } },
    ...[...numbers, ...sigils].map(({ own, next }) => goOn(guessed + own, next)),
    { beforeText: new RegExp(String.raw`${guessed}(?://|/\*|<!--).*$`), afterText: atEnd, action: nothing },
    { beforeText: /^\s*\(\d{1,8}\)[ \t]+--.*$/, afterText: atEnd, action: nothing },
    ...numbers.map(({ own, next }) => goOn(String.raw`^\s*${own}`, next)),
    ...onEnterRules.map(({ beforeText, afterText, action: { indent, appendText } }): vscode.OnEnterRule => ({
      beforeText: new RegExp(beforeText), ...(afterText === undefined ? {} : { afterText: new RegExp(afterText) }),
      action: { ...actions[indent]!, ...(appendText === undefined ? {} : { appendText }) },
    })),
  ];
}
