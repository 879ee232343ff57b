import { formatDocument, formatKeymap, findReferencesKeymap, hoverTooltips, jumpToDefinitionKeymap, LSPClient, renameKeymap, serverCompletion } from '@codemirror/lsp-client';
import { keymap } from '@codemirror/view';
import DOMPurify from 'dompurify';
import { errorMessage } from '../../../server/src/base/error-message.js';
import { methods, type LocateNodeResult, type MapChangedParams, type MapPatchedParams } from '../../../server/src/protocol.js';
import { createHighlighter } from '../highlight/highlight.js';
import { createEditor } from './editor.js';
import { element } from './element.js';
import { bytesOf, textOf } from './files.js';
import { fillFindings } from './findings-list.js';
import { findings, type ShownFinding } from './findings.js';
import { createMapFrame, type MapFrame } from './map-frame.js';
import { loadSamples, uriOf, type Samples } from './samples.js';
import { fillFormats, saveAs } from './save-as.js';
import { startServer } from './server.js';
import { fromFragment, toFragment, type Shared } from './share.js';
import { fillVerdicts } from './verdicts.js';

const KEPT = 'argmark-playground';
const FIRST = 'first-steps/first-steps.arg';
/** Programs for messages cut or refuse longer links. */
const LONG = 30_000;

const part = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const ruleAddress = (code: string) => `docs/rules/${code}.html`;

function tell(message: string): void {
  part('said').textContent = message;
}

/** What was written here last; a browser that keeps nothing has none. */
function kept(): Shared | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return typeof (found as Partial<Shared> | null)?.text === 'string' ? found as Shared : undefined;
  } catch {
    return undefined;
  }
}

function keep(shared: Shared): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(shared));
  } catch {
    // The browser keeps nothing for this page; the text still is in the editor.
  }
}

/** What the address asks for: a text, or a sample by its path. */
function given(samples: Samples): Shared | undefined {
  try {
    const sample = new URLSearchParams(location.hash.slice(1)).get('sample');
    const text = sample === null || !Object.hasOwn(samples.files, sample) ? undefined : samples.files[sample]?.text;
    return text === undefined ? fromFragment(location.hash) : { text, sample: sample! };
  } catch (error) {
    tell((error as Error).message);
    return undefined;
  }
}

async function start(): Promise<void> {
  const [samples, wasm, argmark, yaml] = await Promise.all([loadSamples(), bytesOf('onig.wasm'), textOf('argmark.tmLanguage.json'), textOf('yaml.json')]);
  const highlighter = await createHighlighter(wasm.buffer, { argmark, yaml });
  const sampleOf = ({ sample }: Shared) => (sample !== undefined && Object.hasOwn(samples.files, sample) ? sample : undefined);
  const textOfSample = (path: string): Shared => ({ text: samples.files[path]!.text!, sample: path });

  const first = kept() ?? textOfSample(FIRST);
  let sample = sampleOf(first);
  const beside: { map?: MapFrame } = {};
  let shown: readonly ShownFinding[] = [];
  const uri = () => uriOf(sample);
  const isOfSample = () => sample !== undefined && samples.files[sample]!.text === editor.view.state.doc.toString();

  const client: LSPClient = new LSPClient({
    timeout: 60_000, rootUri: 'file:///samples/', initializationOptions: { readsFiles: true, pushDiagnostics: true },
    sanitizeHTML: (html) => DOMPurify.sanitize(html),
    notificationHandlers: {
      [methods.mapChanged]: (_client, changed: MapChangedParams) => {
        if (changed.uri !== uri()) return true;
        beside.map?.show(changed);
        void showVerdicts();
        return true;
      },
      [methods.mapPatched]: (_client, changed: MapPatchedParams) => {
        if (changed.uri !== uri()) return true;
        if (beside.map?.patch(changed) === false) watch();
        void showVerdicts();
        return true;
      },
    },
    extensions: [
      serverCompletion(), hoverTooltips(), keymap.of([...formatKeymap, ...renameKeymap, ...jumpToDefinitionKeymap, ...findReferencesKeymap]),
      findings((found) => { shown = found; showFindings(); }, ruleAddress),
    ],
  }).connect(await startServer(samples));

  const editor = createEditor({
    parent: part('editor'), client, highlighter, text: first.text, uri: uri(),
    changed() {
      const text = editor.view.state.doc.toString();
      keep({ text, sample });
      // A link tells of a text that is no longer there.
      if (location.hash !== '') history.replaceState(null, '', location.pathname);
    },
    moved: () => beside.map?.follow(),
  });
  await client.initializing;
  const watch = () => client.notification(methods.watchMap, { textDocument: { uri: uri() }, watch: true });
  watch();

  function open(shared: Shared): void {
    sample = sampleOf(shared);
    beside.map?.opened();
    editor.open(shared.text, uri());
    watch();
    choice.value = sample ?? '';
  }
  function showFindings(): void {
    const count = (severity: string) => shown.filter((each) => each.severity === severity).length;
    part('count').textContent = shown.length === 0 ? '' : `${shown.length}`;
    part('count').title = `${count('error')} errors, ${count('warning')} warnings, ${count('info') + count('hint')} remarks`;
    fillFindings(part('findings'), shown, editor.view, ruleAddress);
  }
  async function showVerdicts(): Promise<void> {
    const textDocument = { uri: uri() };
    await fillVerdicts(part('verdicts'), {
      theses: () => client.request(methods.theses, { textDocument }),
      reasons: (id) => client.request(methods.reasons, { textDocument, id }),
      open: (id) => void client.request<object, LocateNodeResult>(methods.locateNode, { textDocument, id }).then((found) => {
        if (found?.uri !== uri()) return;
        const { doc } = editor.view.state;
        editor.view.dispatch({ selection: { anchor: doc.line(Math.min(found.range.start.line + 1, doc.lines)).from }, scrollIntoView: true });
        editor.view.focus();
      }),
    });
  }

  const choice = part<HTMLSelectElement>('samples');
  choice.append(...samples.maps.map(({ path, title }) => element('option', { value: path }, title)));
  choice.value = sample ?? '';
  choice.addEventListener('change', () => {
    const before = isOfSample() ? '' : ' Your own text is not lost: undo (Ctrl+Z) brings it back.';
    open(choice.value === '' ? { text: '' } : textOfSample(choice.value));
    tell(before.trim());
  });
  part('format').addEventListener('click', () => {
    client.sync();
    formatDocument(editor.view);
  });
  part('share').addEventListener('click', () => void share());
  async function share(): Promise<void> {
    history.replaceState(null, '', `#${toFragment({ text: editor.view.state.doc.toString(), sample })}`);
    const length = location.href.length;
    const warning = length > LONG ? ` It has ${length} characters, which is too long for some programs: save the text as a file for them.` : '';
    const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    tell(`${copied === true ? 'The link has been copied: it contains the whole text' : 'The address of this page now contains the whole text: copy it'}.${warning}`);
  }
  const formats = part<HTMLSelectElement>('formats');
  fillFormats(formats);
  formats.addEventListener('change', () => {
    const format = formats.value;
    formats.value = '';
    const name = (isOfSample() ? sample! : 'map').split('/').at(-1)!.replace(/\.\w+$/, '');
    tell('Writing the file…');
    client.sync();
    void saveAs(format, editor.view.state.doc.toString(), name, (id) => client.request(methods.export, { textDocument: { uri: uri() }, format: id }))
      .then((sentences) => tell(sentences.join(' ')), (error: { message?: string }) => tell(error.message ?? String(error)));
  });
  addEventListener('hashchange', () => {
    const shared = given(samples);
    if (shared !== undefined) open(shared);
  });

  beside.map = await createMapFrame(part('map'), editor.view, { exporting: () => formats.focus(), tell });
  // What was written here before comes back by undoing.
  const shared = given(samples);
  if (shared !== undefined) open(shared);
  // What came before the frame was there.
  else watch();
  showFindings();
}

void start().catch((error: unknown) => tell(`The playground could not start: ${errorMessage(error)}`));
