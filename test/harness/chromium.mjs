// @ts-check
/** Finding a Chromium on this machine, or getting one, and starting it for tests and screenshots. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { installWithApt } from './apt.mjs';
import { firstFound } from './attempts.mjs';
import { limits } from './limits.mjs';
import { progress } from '../../extension/launch/cache.mjs';
import { mustRun } from '../../extension/launch/processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const places = {
  linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(root => {
    const base = process.env[root];
    return base ? [path.win32.join(base, 'Google\\Chrome\\Application\\chrome.exe'),
      path.win32.join(base, 'Chromium\\Application\\chrome.exe'),
      path.win32.join(base, 'Microsoft\\Edge\\Application\\msedge.exe')] : [];
  }),
};

/** Headless, in containers, offline: no sandbox for root, no services that dial out. */
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  // Else pages whose HTML a test rewrites may not open WebSockets to 127.0.0.1.
  '--disable-features=LocalNetworkAccessChecks',
  // The same text metrics on every machine, as far as its fonts allow.
  '--force-color-profile=srgb', '--font-render-hinting=none',
];

/**
 * The path of a Chromium (or Chrome, or Edge): the one named by ARGMARK_CHROMIUM, else one of this machine, else
 * one that Playwright has fetched before. With `install` it then tries the system's packages (Debian and Ubuntu, as
 * root or where sudo asks no password) and Playwright's download. Throws an error that says what to do.
 * @param {{install?: boolean}} [options]
 * @returns {Promise<string>}
 */
export async function findChromium({ install = false } = {}) {
  const named = process.env.ARGMARK_CHROMIUM;
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new Error(`ARGMARK_CHROMIUM names ${named}, which does not exist`);
  }
  const found = onThisMachine();
  if (found) return found;
  return firstFound(install ? [fromApt, installWithPlaywright] : [],
    'No Chromium was found. Install Chromium or Chrome (Debian: apt-get install chromium), or run\n'
    + "'npx playwright-core install chromium', or set ARGMARK_CHROMIUM to the path of one.");
}

/**
 * Starts a headless Chromium, which `findChromium` gets if there is none. The caller closes it.
 * @param {import('playwright-core').LaunchOptions} [options] `args` are added to our own
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser({ args = [], ...options } = {}) {
  const executablePath = options.executablePath ?? await findChromium({ install: true });
  const browser = await chromium.launch({ headless: true, timeout: limits.step, ...options, executablePath, args: [...flags, ...args] });
  return browser.on('context', context => context.setDefaultTimeout(limits.step));
}

function onThisMachine() {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap(name => folders.map(folder => path.join(folder, name + extension)));
  return [...onPath, ...places[process.platform] ?? [], chromium.executablePath()].find(file => fs.existsSync(file));
}

/** `undefined` where there is no apt, or no right to use it. */
async function fromApt() {
  if (!await installWithApt('Chromium', ['chromium', 'fonts-liberation'])) return undefined;
  const found = onThisMachine();
  // On Ubuntu the package is a stand-in for a snap, which is of no use in a container.
  if (found) await mustRun(found, ['--version'], { timeout: limits.step });
  return found;
}

async function installWithPlaywright() {
  progress('no Chromium here: trying the download of Playwright');
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await mustRun(process.execPath, [cli, 'install', '--no-shell', 'chromium'], { timeout: 600_000 });
  return fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
