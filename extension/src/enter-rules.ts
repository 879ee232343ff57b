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
const actions: Readonly<Record<string, Pick<vscode.EnterAction, 'indentAction' | 'appendText'>>> = {
  none: { indentAction: vscode.IndentAction.None },
  // As the formatter indents, whatever the size of a tab in a new file.
  indent: { indentAction: vscode.IndentAction.None, appendText: '  ' },
  outdent: { indentAction: vscode.IndentAction.Outdent },
};

/**
 * What Enter does, beyond what a configuration file can say: it counts the lines of a reconstruction, and ends a list at
 * the margin. These are rules and no edits of ours, because an edit would come later than the next key.
 */
export function enterRules(): vscode.OnEnterRule[] {
  const { onEnterRules } = configuration as RuleFile;
  const numbers = Array.from({ length: last }, (_, index): vscode.OnEnterRule => ({
    beforeText: new RegExp(`^\\s*\\(${index + 1}\\)\\s+\\S.*$`), afterText: atEnd,
    action: { indentAction: vscode.IndentAction.None, appendText: `(${index + 2}) ` },
  }));
  return [
    {
      beforeText: /^\s*(?:<?[-+_]|[-+_]>|><|[&?]|\(\d{1,8}\))\s*$/, afterText: atEnd,
      action: { indentAction: vscode.IndentAction.None, removeText: 1000 },
    },
    ...numbers,
    ...onEnterRules.map(({ beforeText, afterText, action: { indent, appendText } }): vscode.OnEnterRule => ({
      beforeText: new RegExp(beforeText), ...(afterText === undefined ? {} : { afterText: new RegExp(afterText) }),
      action: { ...actions[indent]!, ...(appendText === undefined ? {} : { appendText }) },
    })),
  ];
}
