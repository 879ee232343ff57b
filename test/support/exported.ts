import { createService, type ExportFormat, type ExportOptions } from '../../server/src/service.js';
import { readAsset } from './assets.js';

/** Titles and texts that would be markup, or the end of a string, in some format. */
export const hostile = '===\ntitle: "</script><script>alert(1)</script>"\n===\n\n# <h1> "q" | end\n\n'
  + '["]><script>alert(1)</script>]: <img src=x onerror="a()"> & \'b\' `c` \\n %% #tag {x}\n  + [end]: ]] --> x|y\n';

/** The map of `text` in another format. */
export async function exported(text: string, format: ExportFormat, options?: ExportOptions): Promise<string | Uint8Array> {
  const service = createService({ readAsset });
  service.workspace.open('file:///small.arg', 1, text);
  return (await service.conversion.exportMap('file:///small.arg', format, options))!;
}
