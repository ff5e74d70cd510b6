import type { Page } from '../page/types.ts';
import { findSpacedNames } from './spacedNames.ts';
import { titleOf } from './titleMatch.ts';

/** What a page says of itself that helps to tell its article from the rest. */
export interface PageFacts {
  readonly title: string | null;
  readonly description?: string | null;
  readonly authors?: readonly string[];
  readonly siteName?: string | null;
  readonly url?: string | null;
}

/** The facts of a page that stage page read. */
export function factsOf(page: Page): PageFacts {
  const { description, authors, siteName } = page.metadata;
  return { title: titleOf(page), description, authors, siteName, url: page.url };
}

/** How a block's text bears on the page's facts. */
export interface Witness {
  /** Whether the text names the site: a publisher that speaks of itself is often advertising. */
  namesSite(text: string): boolean;
  /** 2 where the text opens with an author's name, 1 where it holds one, else 0. */
  namesAuthor(text: string): number;
  /** Whether text and description open alike: a standfirst, or a first paragraph that was taken as description. */
  isDescription(text: string): boolean;
  /** 1 for a link into this page, 2 to this site, 3 elsewhere, 4 to a mail address or telephone. */
  linkKind(href: string): number;
}

const ALIKE = 40;
const MOST_AUTHORS = 4;
const LONGEST = 1000;

/** The host's telling label: `news` of `www.news.example`. */
function hostLabel(url: string | null | undefined): string {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1] ?? '';
  const labels = host.toLowerCase().split('.').slice(0, -1);
  return labels
    .filter((label) => label !== 'www')
    .reduce((best, label) => (label.length > best.length ? label : best), '');
}

/** Whether a text and a description open with the same words, and enough of them. */
export function opensAlike(text: string, description: string): boolean {
  return description.length >= ALIKE && text.length >= ALIKE && text.startsWith(description.slice(0, ALIKE));
}

/** Prepare a page's facts for comparing with its blocks. */
export function makeWitness(facts: PageFacts): Witness {
  const label = hostLabel(facts.url);
  const holdsSite = findSpacedNames([label, facts.siteName ?? '']);
  const authors = (facts.authors ?? []).filter((name) => name.length >= 4).slice(0, MOST_AUTHORS);
  const description = facts.description ?? '';
  return {
    namesSite: (text) => holdsSite !== null && text.length <= LONGEST && holdsSite(text),
    namesAuthor(text) {
      if (text.length > LONGEST) return 0;
      let found = 0;
      for (const name of authors) {
        const at = text.indexOf(name);
        if (at >= 0) found = Math.max(found, at === 0 ? 2 : 1);
      }
      return found;
    },
    isDescription: (text) => opensAlike(text, description),
    linkKind(href) {
      if (href.startsWith('#')) return 1;
      // Most links name no host.
      if (href.startsWith('/') && !href.startsWith('//')) return 2;
      if (/^(?:mailto|tel):/i.test(href)) return 4;
      const host = /^(?:https?:)?\/\/([^/:?#]+)/i.exec(href)?.[1];
      return host === undefined || (label !== '' && host.toLowerCase().includes(label)) ? 2 : 3;
    },
  };
}
