import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../support/articlePage.ts';
import { runCli } from '../support/runCli.ts';
import { findChromium, openInChromium } from './chromium.ts';

const chromium = findChromium();
if (chromium === null)
  console.warn('No Chromium found: the explain page is not tested in a browser. Set CHROMIUM to its path.');

// Markup that a reader sees as words, and markup that runs: both write a mark into the root element when they run.
const RUN = "document.documentElement.setAttribute('data-ran','yes')";
const HOSTILE = `<script>${RUN}</script><p>${`<img src=x onerror="${RUN}">`.replaceAll('<', '&lt;')} قال الشارح سامر الدالي إن العرض يبقى نصا.</p><img src="x" onerror="${RUN}">`;

describe.skipIf(chromium === null)('the explain page in Chromium', () => {
  let folder: string;
  let source: string;
  let shown: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isnad-explain-'));
    source = join(folder, 'page.html');
    const out = join(folder, 'explain.html');
    writeFileSync(source, articlePage(1).replace('</article>', `${HOSTILE}</article>`));
    const { code, stderr } = await runCli(['explain', source, '--out', out]);
    if (code !== 0) throw new Error(stderr);
    shown = await openInChromium(chromium as string, pathToFileURL(out).href);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('shows segments right to left, with their quotes, cues and speakers', () => {
    expect(shown).toContain('<h2>Segment 1: article, ar</h2>');
    expect(shown).toMatch(/<div class="text" dir="rtl" lang="ar">/);
    for (const name of ['quote', 'cue', 'speaker'])
      expect(shown).toMatch(new RegExp(`<span class="[^"]*\\b${name}\\b[^"]*" title=`));
    expect(shown).toContain('سامر الدالي');
  });

  it('runs nothing that the page brought, where the page itself would', async () => {
    expect(await openInChromium(chromium as string, pathToFileURL(source).href)).toContain('data-ran="yes"');
    expect(shown).not.toContain('data-ran="yes"');
    expect(shown).not.toMatch(/<(?:script|img|iframe|link|a)\b/i);
    // The words that look like markup are there, as words.
    expect(shown).toContain('&lt;img src=x onerror=');
  });
});
