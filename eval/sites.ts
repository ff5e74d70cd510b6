import { loadSegmentModel } from '../src/models/segments.ts';
import { readPage } from '../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../src/pipeline/segments/createSegmenter.ts';
import { ARABIC_SITES } from './sites/arabicSites.ts';
import { ARABIC_STORIES } from './sites/arabicStories.ts';
import { CHAINS } from './sites/chains.ts';
import { ENGLISH_SITES } from './sites/englishSites.ts';
import { ENGLISH_STORIES } from './sites/englishStories.ts';
import { OLD_SITES } from './sites/oldSites.ts';
import type { Site, SiteArticle, SiteStory } from './sites/types.ts';

interface Group {
  readonly sites: Readonly<Record<string, Site>>;
  readonly stories: readonly SiteStory[];
}

const GROUPS: Readonly<Record<string, Group>> = {
  'modern Arabic sites': { sites: ARABIC_SITES, stories: ARABIC_STORIES },
  'old Arabic sites': { sites: OLD_SITES, stories: ARABIC_STORIES },
  'two Arabic articles': { sites: CHAINS, stories: ARABIC_STORIES },
  'English sites': { sites: ENGLISH_SITES, stories: ENGLISH_STORIES },
};

/**
 * How many invented stories come out word for word from pages as kinds of real sites make them:
 * `npm run eval -- sites [--errors]`. No data is needed.
 */
export async function evalSites(args: readonly string[]): Promise<void> {
  const segment = createSegmenter(loadSegmentModel());
  const shown = args.includes('--errors');
  for (const [group, { sites, stories }] of Object.entries(GROUPS)) {
    let [all, right] = [0, 0];
    const rows: string[] = [];
    for (const [name, site] of Object.entries(sites)) {
      let good = 0;
      const faults: string[] = [];
      for (const [n, story] of stories.entries()) {
        const page = site(story, stories[(n + 3) % stories.length] as SiteStory);
        const url = `https://${name.toLowerCase()}.example/${n}`;
        const { segments } = segment(
          readPage({ url, body: page.html, contentType: 'text/html; charset=utf-8' }),
        );
        const found = segments.map(({ headline, body }) => ({
          head: headline ?? '',
          lines: (body ?? '').split('\n'),
        }));
        const wrong = faultsOf(page.articles, found);
        if (wrong.length === 0) good++;
        faults.push(...wrong.map((fault) => `    ${n} ${fault}`));
      }
      all += stories.length;
      right += good;
      rows.push(`  ${name.padEnd(14)} ${good} of ${stories.length}`, ...(shown ? faults : []));
    }
    console.log(`${group}: ${right} of ${all} pages right`);
    for (const row of rows) console.log(row);
  }
}

interface Found {
  readonly head: string;
  readonly lines: readonly string[];
}

function faultsOf(wanted: readonly SiteArticle[], found: readonly Found[]): string[] {
  const faults: string[] = [];
  if (found.length !== wanted.length)
    faults.push(`${found.length} articles for ${wanted.length}: ${found.map((one) => one.head).join(' / ')}`);
  for (const [n, { head, lines, optional }] of wanted.entries()) {
    const one = found[n];
    if (one === undefined) continue;
    if (one.head !== head) faults.push(`headline «${one.head}»`);
    for (const line of lines) if (!one.lines.includes(line)) faults.push(`missed «${line.slice(0, 60)}»`);
    for (const line of one.lines)
      if (!lines.includes(line) && !optional.includes(line)) faults.push(`extra «${line.slice(0, 60)}»`);
  }
  return faults;
}
