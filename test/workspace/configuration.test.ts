import assert from 'node:assert/strict';
import { rules } from '../../server/src/lint/rules/index.js';
import { Configuration, type ConfigurationOptions, type Preferences } from '../../server/src/workspace/configuration.js';

type Files = Readonly<Record<string, string | Error>>;

/** A configuration over files by their URIs, and what of them was read. */
function configurationOf(files: Files, more: Omit<ConfigurationOptions, 'host'> = {}) {
  const read: string[] = [];
  const host = {
    async readFile(uri: string) {
      read.push(uri);
      const file = files[uri];
      if (file instanceof Error) throw file;
      return file;
    },
  };
  return { configuration: new Configuration({ host, ...more }), read };
}

/** The severities of three rules for a document: unsupported-thesis, open-question, uncited-source. */
async function severities(files: Files, uri: string, defaults: Preferences = {}, overriding?: Preferences) {
  const { configuration } = configurationOf(files, { overriding });
  configuration.setDefaults(defaults);
  await configuration.load(uri);
  const settings = configuration.settingsOf(uri);
  return ['unsupported-thesis', 'open-question', 'uncited-source'].map((code) => settings[code]).join(' ');
}

const questions = (severity: string) => JSON.stringify({ rules: { 'open-question': severity } });

describe('the severities for a document', () => {
  it('are those of the standard preset where nothing is set, for every rule', async () => {
    const { configuration } = configurationOf({});
    await configuration.load('file:///w/a.arg');
    const settings = configuration.settingsOf('file:///w/a.arg');
    assert.deepEqual(Object.keys(settings).sort(), rules.map(({ code }) => code).sort());
  });

  it('come from the nearest file upwards, and from no other', async () => {
    const files = {
      'file:///w/argmark.config.json': '{"rules": {"open-question": "off", "uncited-source": "error"}}',
      'file:///w/sub/argmark.config.json': questions('hint'),
    };
    assert.equal(await severities(files, 'file:///w/a.arg'), 'warning off error');
    assert.equal(await severities(files, 'file:///w/sub/deep/er/a.arg'), 'warning hint hint');
    assert.equal(await severities(files, 'file:///elsewhere/a.arg'), 'warning information hint');
  });

  it('rise from the settings over the file, its overrides and the command line', async () => {
    const file = (config: object) => ({ 'file:///w/argmark.config.json': JSON.stringify(config) });
    const set = { 'unsupported-thesis': 'hint', 'open-question': 'hint' };
    const uri = 'file:///w/drafts/a.arg';
    assert.equal(await severities({}, uri, { rules: set }), 'hint hint hint');
    const own = { rules: { 'open-question': 'off' } };
    assert.equal(await severities(file(own), uri, { rules: set }), 'hint off hint');
    const overrides = [
      { files: 'drafts/**', rules: { 'open-question': 'error', 'uncited-source': 'error' } },
      { files: ['*.argdown'], rules: { 'open-question': 'off' } },
      { files: 'drafts/', rules: { 'uncited-source': 'off' } },
    ];
    assert.equal(await severities(file({ ...own, overrides }), uri, { rules: set }), 'hint error off');
    assert.equal(await severities(file({ ...own, overrides }), uri, { rules: set }, { rules: { 'open-question': 'warning' } }),
      'hint warning off');
    assert.equal(await severities(file({ ...own, overrides }), 'file:///w/drafts/a.argdown', {}), 'warning off off');
  });

  it('start from a preset of the file instead of the settings, so that they are the same for everybody', async () => {
    const files = { 'file:///w/argmark.config.json': '{"extends": "standard", "rules": {"open-question": "error"}}' };
    assert.equal(await severities(files, 'file:///w/a.arg', { preset: 'review', rules: { 'uncited-source': 'off' } }),
      'warning error hint');
  });

  it('take the preset of the settings, of an override, of the command line', async () => {
    const presetOf = async (...args: Parameters<typeof severities>) => (await severities(...args)).split(' ')[1];
    const files = { 'file:///w/argmark.config.json': '{"overrides": [{"files": "final.arg", "extends": "review"}]}' };
    assert.equal(await presetOf({}, 'file:///w/final.arg', { preset: 'review' }), 'warning');
    assert.equal(await presetOf(files, 'file:///w/final.arg'), 'warning');
    assert.equal(await presetOf(files, 'file:///w/sub/final.arg'), 'warning');
    assert.equal(await presetOf(files, 'file:///w/other.arg'), 'information');
    assert.equal(await presetOf(files, 'file:///w/other.arg', {}, { preset: 'review' }), 'warning');
  });

  it('ignore settings that mean nothing', async () =>
    assert.equal(await severities({}, 'file:///w/a.arg', { rules: { 'open-question': 'loud', 'no-such': 'off' } }),
      'warning information hint'));

  it('hold for paths with spaces and any letters', async () => {
    const files = { 'file:///w/argmark.config.json': '{"overrides": [{"files": "mein Entwurf/ü*", "rules": {"open-question": "off"}}]}' };
    assert.equal(await severities(files, 'file:///w/mein%20Entwurf/%C3%BCber.arg'), 'warning off hint');
  });
});

describe('a configuration', () => {
  it('reads a file once, whatever stands below it', async () => {
    const { configuration, read } = configurationOf({ 'file:///w/argmark.config.json': questions('off') });
    await Promise.all(['a/1.arg', 'a/2.arg', 'b/3.arg'].map((name) => configuration.load(`file:///w/${name}`)));
    await configuration.load('file:///w/a/4.arg');
    assert.deepEqual(read.sort(), ['file:///argdown.config.json',
      ...['a/', '', 'b/'].flatMap((folder) => ['argdown', 'argmark'].map((name) => `file:///w/${folder}${name}.config.json`))].sort());
  });

  it('looks nowhere but in its folders', async () => {
    const files = { 'file:///w/argmark.config.json': questions('off') };
    const { configuration, read } = configurationOf(files);
    configuration.setRoots(['file:///w/in']);
    await configuration.load('file:///w/in/deep/a.arg');
    await configuration.load('file:///w/inside/a.arg');
    await configuration.load('untitled:Untitled-1');
    assert.deepEqual(read, ['argdown', 'argmark'].flatMap((name) => [`file:///w/in/deep/${name}.config.json`, `file:///w/in/${name}.config.json`]));
    assert.equal(configuration.settingsOf('file:///w/in/deep/a.arg')['open-question'], 'information');
  });

  it('takes one file for all where it is told', async () => {
    const files = { 'file:///w/argmark.config.json': questions('off'), 'file:///c/strict.json': questions('error') };
    const { configuration } = configurationOf(files, { file: 'file:///c/strict.json' });
    await configuration.load('file:///w/a.arg');
    assert.equal(configuration.settingsOf('file:///w/a.arg')['open-question'], 'error');
  });

  it('reads again what it has forgotten, also while it reads', async () => {
    const files: Record<string, string> = { 'file:///w/argmark.config.json': questions('off') };
    const { configuration } = configurationOf(files);
    const loading = configuration.load('file:///w/a.arg');
    files['file:///w/argmark.config.json'] = questions('error');
    configuration.forget();
    await loading;
    assert.equal(configuration.settingsOf('file:///w/a.arg')['open-question'], 'error');
  });

  it('tells of a file that cannot be read, and goes on without it', async () => {
    const uri = 'file:///w/argmark.config.json';
    const { configuration } = configurationOf({ [uri]: new Error('permission denied') });
    await configuration.load('file:///w/a.arg');
    const [file] = await configuration.files();
    assert.deepEqual([file!.uri, file!.problems.map(({ message }) => message)],
      [uri, ['This file cannot be read, so it has no effect: permission denied']]);
    assert.equal(configuration.settingsOf('file:///w/a.arg')['open-question'], 'information');
  });
});
