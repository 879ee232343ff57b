import * as vscode from 'vscode';
import { eventually, expectEqual } from './expect.js';
import { fileUri } from './findings.js';

const saved = '[Open]: Nobody has decided. #thesis\n';
const text = `===
sources:
  survey: {title: Survey, file: survey.txt}
===

[Open]: The library should open on Sundays. #thesis
  + [Demand]: “Many people ask for it” [@survey].
  - [Cost]: It costs too much.
`;
const source = 'Many people ask for it every week.\n\nNobody has asked those who work there.\n';

/** Whether a text has each of the words; for an answer it tells which it has not. */
function expectWords(answer: string, words: readonly string[]): void {
  const missing = words.filter((each) => !answer.includes(each));
  expectEqual(missing.length === 0 ? [] : { missing, answer }, []);
}

suite('tools for assistants', () => {
  const uri = fileUri('tools.arg');
  let document: vscode.TextDocument;

  const call = async (name: string, input: object) => {
    const { content } = await vscode.lm.invokeTool(`argmark_${name}`, { input, toolInvocationToken: undefined });
    return (content as vscode.LanguageModelTextPart[]).map(({ value }) => value).join('');
  };
  const ask = (name: string, input: object = {}) => call(name, { path: 'tools.arg', ...input });

  suiteSetup(async () => {
    const write = (at: vscode.Uri, content: string) => vscode.workspace.fs.writeFile(at, new TextEncoder().encode(content));
    await write(uri, saved);
    await write(fileUri('survey.txt'), source);
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    // The server has the tools as soon as it knows the document as it is now.
    await eventually('the text that is not saved', async () => ((await ask('read_map')).includes('[Cost]') ? true : undefined));
  });

  test('are offered, each with what it takes', () => {
    const offered = vscode.lm.tools.filter(({ name }) => name.startsWith('argmark_'));
    expectEqual(offered.map(({ name }) => name.slice('argmark_'.length)).sort(), ['apply_fix', 'check', 'coverage', 'edit_map', 'evaluate',
      'explain_rule', 'find_gaps', 'find_quote', 'read_map', 'read_source']);
    for (const { inputSchema, description } of offered) expectEqual([typeof inputSchema, description.length > 20], ['object', true]);
  });

  test('read a map that is open and not saved', async () => {
    expectEqual(document.isDirty, true);
    expectWords(await ask('check'), ['line 8: warning unsupported-claim', 'apply_fix can:']);
    expectWords(await ask('read_map'), ['[Open]: The library should open on Sundays. #thesis', '  - [Cost]']);
    expectWords(await ask('evaluate'), ['- [Open] (line 6) is open: [Demand] speaks for it and [Cost] (taken as given) against it']);
    expectWords(await ask('find_gaps'), ['[Cost]']);
    expectWords(await call('explain_rule', { rule: 'unsupported-claim' }), ['# unsupported-claim']);
  });

  test('read the files of its sources', async () => {
    expectWords(await ask('find_quote', { source: 'survey', words: 'Many people ask for it' }), ['found: “Many people ask for it”']);
    expectWords(await ask('find_quote', { source: 'survey', words: 'Many people asked for it' }), ['Many people ask for it']);
    expectWords(await ask('read_source', { source: 'survey' }), ['Nobody has asked those who work there.']);
    expectWords(await ask('coverage'), ['Nobody has asked those who work there.']);
  });

  test('change the document in the editor, to be undone like any edit', async () => {
    await vscode.window.showTextDocument(document);
    const fix = /(\d+) Mark as #assumption/.exec(await ask('check', { rule: 'unsupported-claim' }))![1];
    expectWords(await ask('apply_fix', { line: 8, rule: 'unsupported-claim', fix: Number(fix) }), ['Mark as #assumption', 'written']);
    expectEqual(document.lineAt(7).text, '  - [Cost]: It costs too much. #assumption');
    await vscode.commands.executeCommand('undo');
    expectEqual(document.getText(), text);
    await ask('edit_map', { action: 'add', title: 'Cost', relation: 'attack', content: '[Cheap]: Volunteers do it.' });
    expectEqual(document.lineAt(8).text, '    - [Cheap]: Volunteers do it.');
    await vscode.commands.executeCommand('undo');
    expectEqual([document.getText(), document.isDirty], [text, true]);
  });

  test('say what is wrong with a call, and read nothing outside the workspace', async () => {
    expectWords(await call('check', {}), ['Pass `path` (a file) or `text` (the map itself).']);
    expectWords(await call('check', { path: '../outside.arg' }), ['outside the folders']);
    expectWords(await call('check', { path: 'no-such.arg' }), ['There is no file `no-such.arg`']);
    // What VS Code checks by the schema itself it may refuse in its own words.
    const wrong = await call('check', { path: 3 }).catch(String);
    expectEqual(/string/i.test(wrong) && !/\n\s+at /.test(wrong), true);
  });

  test('answer ten calls at once, each its own', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => call('read_map', { text: `[Claim ${index}]: words #thesis\n` })));
    expectEqual(answers.map((answer, index) => answer.includes(`[Claim ${index}]`)), Array(10).fill(true));
  });
});
