import * as vscode from 'vscode';
import type { fenceRenderer } from '../../../server/src/embed/fence-renderer.js';
import { drawFences, type FenceRenderer, type MarkdownIt } from '../../../server/src/embed/fence-rule.js';
import { loadModule } from './load-module.js';

/** The script that draws fences. */
interface Renderers {
  readonly fenceRenderer: typeof fenceRenderer;
}

/** Graphviz as a script. */
interface GraphvizModule {
  readonly Graphviz: { load(): Promise<NonNullable<Parameters<typeof fenceRenderer>[0]>> };
}

/** What the extension is to VS Code's preview of Markdown. */
export interface PreviewPlugin {
  /** Called by VS Code with the markdown-it of its preview. */
  extendMarkdownIt<Markdown extends MarkdownIt>(markdown: Markdown): Markdown;
}

/**
 * How often the previews are asked to be shown anew, and how many milliseconds lie between. VS Code has no event for a preview
 * that is ready to be shown anew; its own delay is 300.
 */
const attempts = 60;
const pause = 500;

/**
 * Draws fences with Argmark in VS Code's preview of Markdown. What draws them is loaded when the first one is met. Until
 * then its text is there, and then the previews are shown anew.
 */
export function previewPlugin(extensionUri: vscode.Uri): PreviewPlugin {
  let render: FenceRenderer | undefined;
  let loading: Promise<void> | undefined;
  let isDrawn = false;

  async function load(): Promise<void> {
    const graphviz = loadModule<GraphvizModule>(extensionUri, 'graphviz.js').then(({ Graphviz }) => Graphviz.load())
      // Without it maps are drawn, as trees.
      .catch(() => undefined);
    const { fenceRenderer } = await loadModule<Renderers>(extensionUri, 'markdown.js');
    render = fenceRenderer(await graphviz, () => vscode.workspace.getConfiguration().get('argmark'));
    // A preview that is just being opened, and is about to look whether its text has changed, ignores the request; and what has
    // been drawn for it may be thrown away for a text that was asked for before. So one request follows the first drawing.
    let isLast = false;
    for (let attempt = 0; attempt < attempts && !isLast; attempt++) {
      isLast = isDrawn;
      await vscode.commands.executeCommand('markdown.preview.refresh');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  return {
    extendMarkdownIt(markdown) {
      drawFences(markdown, () => {
        loading ??= load().catch((error: unknown) => {
          void vscode.window.showErrorMessage(`Argmark cannot draw the maps of this page: ${String(error)}`);
        });
        isDrawn ||= render !== undefined;
        return render;
      });
      return markdown;
    },
  };
}
