// Takes the pictures of the README from the real thing: `node test/harness/screenshots.mjs`, after
// `npm run package`. Writes docs/images/light.png and dark.png.
// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../extension/launch/cache.mjs';
import { openWorkbench, until } from './driver.mjs';
import { installVsix, startServer } from '../../extension/launch/vscode-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const images = path.join(root, 'docs', 'images');
const home = temporaryFolder('screenshots');
const folder = path.join(home, 'alliance');
fs.cpSync(path.join(root, 'samples', 'alliance'), folder, { recursive: true });
fs.mkdirSync(images, { recursive: true });
const where = { extensionsDir: path.join(home, 'extensions'), userDataDir: path.join(home, 'user-data') };
await installVsix(where, path.join(root, 'dist', 'argmark.vsix'), where.extensionsDir);
const server = await startServer({
  folder, ...where, smokeTestDriver: true, env: { ARGMARK_OPEN_MAP: '1' },
  settings: { 'editor.minimap.enabled': false, 'editor.fontSize': 13, 'breadcrumbs.enabled': false, 'editor.wordWrap': 'on' },
});
try {
  const vscode = await openWorkbench({ url: server.url, folder, file: 'alliance.en.arg', theme: 'Light Modern', size: { width: 1500, height: 920 } });
  const map = vscode.mapFrame();
  await until(() => map.locator('.node').count(), 'the map');
  await vscode.command('View: Toggle Primary Side Bar Visibility');
  await until(async () => (await vscode.problems()).length, 'findings');
  const lines = fs.readFileSync(path.join(folder, 'alliance.en.arg'), 'utf8').split('\n');
  // From the end of the text, so that the map puts it into the middle.
  await vscode.goTo(lines.findLastIndex((line) => line.includes('[Drawn into Korea]')) + 1, 8);
  await map.locator('.node.selected[data-id="[Drawn into Korea]"]').waitFor();
  await vscode.goTo(lines.findIndex((line) => line.includes('[Exit clause]:')) + 1, 8);
  await map.locator('.node.selected[data-id="[Exit clause]"]').waitFor();
  for (const [theme, name] of [['Light Modern', 'light'], ['Dark Modern', 'dark']]) {
    await vscode.setTheme(/** @type {string} */ (theme));
    await until(() => map.locator(`body.vscode-${name}`).count(), `the ${name} theme`);
    await vscode.page.waitForTimeout(500); // the theme's colours fade in
    await vscode.screenshot(path.join(images, `${name}.png`));
  }
  await vscode.close();
} finally {
  await server.stop();
  fs.rmSync(home, { recursive: true, force: true });
}
