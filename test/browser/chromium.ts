import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// One page, no account, no calls home: only the address asked for.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=800,600',
  '--virtual-time-budget=3000',
  '--dump-dom',
];

/** Path of a Chromium on this machine, from CHROMIUM or the PATH; `null` when there is none. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const given = process.env.CHROMIUM === undefined ? [] : [process.env.CHROMIUM];
  for (const path of [...given, ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))]) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here: try the next.
    }
  }
  return null;
}

/** The document as it stands after `url` was opened, scripts run and scrolling done. */
export async function openInChromium(chromium: string, url: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'isnad-chromium-'));
  try {
    const { stdout } = await run(chromium, [...FLAGS, `--user-data-dir=${profile}`, url], {
      timeout: 30_000,
      maxBuffer: 8_000_000,
    });
    return stdout;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
