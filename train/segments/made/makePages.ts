import { type Block, readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { factsOf } from '../../../src/pipeline/segments/pageFacts.ts';
import type { LabelledPage } from '../labelledPage.ts';
import { AFTER, AMID, BEFORE, SEPARATORS } from './around.ts';
import { box, Draws, link, type Setting } from './draws.ts';
import { HEADS, isHeldOut, LAYS, type Line, type Mix, mixOfOne, mixOfTwo } from './layouts.ts';
import { drawModern, drawModernPair } from './modern.ts';
import { ARABIC, ENGLISH, type Story } from './stories.ts';
import { ARABIC_WORDS, ENGLISH_WORDS } from './words.ts';

/** A made page with the truth about its blocks; what it says of itself was read from its markup. */
export interface TaughtPage {
  readonly of: LabelledPage;
  /** Blocks that are headlines of articles after the first. */
  readonly openings: readonly number[];
  readonly fold: number;
  /** Whether the forests that score blocks learn from it, not only the one that finds openings. */
  readonly teachesBody: boolean;
  /** What it was drawn as: none of it {@link isHeldOut}. */
  readonly mixes: readonly Mix[];
}

const DATES = ['below', 'above', 'end', 'no'] as const;
const CONTAINERS: readonly [string, string][] = [
  ['div', 'c'],
  ['div', ''],
  ['div', 'content'],
  ['article', ''],
  ['div', 'post-body'],
  ['section', 'news'],
  ['main', ''],
];

interface Drawn {
  readonly html: string;
  readonly mixes: readonly Mix[];
  /** Lines of the bodies, and headlines of further articles, in page order. */
  readonly lines: readonly { readonly text: string; readonly opens: boolean }[];
}

function around(
  { words, draws }: Setting,
  title: string,
  top: string,
  content: string,
  site: string,
): string {
  const menu = draws.some(words.menu, 2, 8).map((text) => link(draws, text));
  const nav = draws.chance(0.5)
    ? `<div>${menu.join(' ')}</div>`
    : `<nav><ul>${menu.map((one) => `<li>${one}</li>`).join('')}</ul></nav>`;
  const [tag, names] = draws.pick(CONTAINERS);
  const flat = { words, draws, line: LAYS['br'] as Line };
  const side = draws.chance(0.3)
    ? (AFTER[draws.pick(['mostRead', 'boxes'])] as (set: Setting) => string)(flat)
    : '';
  const foot = draws.some(words.foot, 1, 3);
  const body = draws.chance(0.15)
    ? `<table><tr><td>${menu.join('<br>')}</td><td>${top}${content}</td>${side === '' ? '' : `<td>${side}</td>`}</tr></table>`
    : `${draws.chance(0.3) ? box('header', '', `<a href="/">${site}</a>`) : ''}${nav}${top}${box(tag, names, content)}${side}`;
  return `<html lang="${words.lang}"${words.lang === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${title}</title></head><body>${body}${foot.map((text) => `<div>${text}</div>`).join('')}</body></html>`;
}

const titleWith = (draws: Draws, head: string, site: string): string =>
  draws.chance(0.25) ? head : `${head}${draws.pick([' - ', ' | ', ' – '])}${site}`;

/** The paragraphs of a story: from its first on, sometimes two in one. */
function paragraphs(draws: Draws, { text }: Story): string[] {
  const whole = text.slice(0, 2 + draws.upTo(text.length - 1));
  if (draws.chance(0.75)) return whole;
  return whole.reduce<string[]>((lines, one) => {
    if (lines.length > 1 && draws.chance(0.4)) lines.push(`${lines.pop()} ${one}`);
    else lines.push(one);
    return lines;
  }, []);
}

const dateLine = ({ words, draws, line }: Setting, style: number): string => {
  const text = `${words.dated[style % words.dated.length]}${draws.pick(words.dates)}`;
  return style % 5 === 0
    ? `<span class="date">${text}</span><br>`
    : style % 5 === 1
      ? line(`<time>${text}</time>`)
      : line(text);
};

function drawOne(set: Setting, lay: string, story: Story): Drawn | null {
  const { draws, line, words } = set;
  const head = draws.pick(Object.keys(HEADS));
  const date = draws.pick(DATES);
  const before = draws.some(Object.keys(BEFORE), 0, 2);
  const after = draws.some(Object.keys(AFTER), 0, 3);
  const amid = draws.chance(0.6) ? draws.some(Object.keys(AMID), 1, 2) : [];
  const names = [...before, ...after, ...amid];
  const mixes = (names.length === 0 ? ['nothing'] : names).map((name) => mixOfOne(lay, head, date, name));
  if (mixes.some(isHeldOut)) return null;
  const parts: { html: string; own?: string }[] = paragraphs(draws, story).map((own) => ({
    html: line(own),
    own,
  }));
  const style = draws.upTo(30);
  for (const name of amid) {
    const part = (AMID[name] as (typeof AMID)[string])(set, story);
    parts.splice(1 + draws.upTo(parts.length - 1), 0, part);
  }
  const at = (place: string): string => (date === place ? dateLine(set, style) : '');
  const heading = (HEADS[head] as (typeof HEADS)[string])(line, story.head, '/a/7');
  const lead = before.map((name) => (BEFORE[name] as (typeof BEFORE)[string])(set, story)).join('');
  const rest = after.map((name) => (AFTER[name] as (typeof AFTER)[string])(set)).join('');
  const site = draws.pick(words.sites);
  const apart = draws.chance(0.25);
  const content = `${lead}${parts.map(({ html }) => html).join('')}${at('end')}`;
  return {
    html: around(
      set,
      titleWith(draws, story.head, site),
      apart ? at('above') + heading + at('below') : '',
      `${apart ? '' : at('above') + heading + at('below')}${content}${rest}`,
      site,
    ),
    mixes,
    lines: parts.flatMap(({ own }) => (own === undefined ? [] : [{ text: own, opens: false }])),
  };
}

function drawSeveral(set: Setting, lay: string, stories: readonly Story[]): Drawn | null {
  const { draws, line, words } = set;
  const head = draws.pick(Object.keys(HEADS));
  const between = draws.pick(Object.keys(SEPARATORS));
  const date = draws.pick(['below', 'above', 'no', 'end']);
  const first = draws.pick(['h1', 'same']);
  // A plain line behind plain lines opens nothing, not even for a reader.
  if (head === 'plain' && (between === 'none' || (between === 'share' && date === 'no'))) return null;
  const mix = mixOfTwo(lay, head, between, date, first);
  if (isHeldOut(mix)) return null;
  const style = draws.upTo(30);
  const wrapper: [string, string] | null = draws.chance(0.2)
    ? draws.pick([
        ['div', 'item'],
        ['article', ''],
        ['div', ''],
      ])
    : null;
  const before = draws.chance(0.25) ? draws.pick(['caption', 'byline', 'share', 'tools']) : null;
  const lines: { text: string; opens: boolean }[] = [];
  const site = draws.pick(words.sites);
  const told = stories.map((story, n) => {
    if (n > 0) lines.push({ text: story.head, opens: true });
    const own = paragraphs(draws, story);
    lines.push(...own.map((text) => ({ text, opens: false })));
    const how = n === 0 && first === 'h1' ? 'h1' : head;
    const heading = (HEADS[how] as (typeof HEADS)[string])(line, story.head, `/a/${n}`);
    const at = (place: string): string => (date === place ? dateLine(set, style) : '');
    const lead = before === null ? '' : (BEFORE[before] as (typeof BEFORE)[string])(set, story);
    const whole = `${at('above')}${heading}${at('below')}${lead}${own.map(line).join('')}${at('end')}`;
    const parted = n === 0 ? '' : (SEPARATORS[between] as (typeof SEPARATORS)[string])(set);
    return parted + (wrapper === null ? whole : box(wrapper[0], wrapper[1], whole));
  });
  const tail = draws.some(
    Object.keys(AFTER).filter((name) => name !== 'comments'),
    0,
    2,
  );
  const content = told.join('') + tail.map((name) => (AFTER[name] as (typeof AFTER)[string])(set)).join('');
  const title =
    first === 'h1'
      ? titleWith(draws, (stories[0] as Story).head, site)
      : draws.chance(0.5)
        ? site
        : `${draws.pick(words.menu)} - ${site}`;
  return { html: around(set, title, '', content, site), mixes: [mix], lines };
}

/** The blocks of a drawn page, those of its lines labelled. */
function label(
  { html, mixes = [], lines }: Omit<Drawn, 'mixes'> & { readonly mixes?: Drawn['mixes'] },
  id: string,
  site: string,
): Omit<TaughtPage, 'fold' | 'teachesBody'> {
  const source = readPage({
    url: `https://${site}/n/1`,
    body: html,
    contentType: 'text/html; charset=utf-8',
  });
  if (source.document === null) throw new Error(`${id}: no markup`);
  const page = readBlocks(source.document);
  const labels = new Uint8Array(page.blocks.length);
  const openings: number[] = [];
  let next = 0;
  for (const { index, text } of page.blocks as readonly Block[]) {
    const line = lines[next];
    if (line === undefined || text !== line.text) continue;
    next++;
    if (line.opens) openings.push(index);
    else labels[index] = 1;
  }
  if (next < lines.length) throw new Error(`${id}: line ${next} was not found: ${lines[next]?.text}`);
  const facts = factsOf(source);
  return { of: { id, site, page, title: facts.title, facts, labels }, openings, mixes };
}

const ONES = 480;
const SEVERAL = 320;
const MODERN = 640;
// Of modern pages one in so many has two articles.
const PAIRS = 10;
// Stories are parted into so many groups, each of which stays in one fold of training.
const GROUPS = 3;

/**
 * Pages around invented stories, in Arabic and English: plain ones, of one article or several in the mixes of old templates, which the
 * pages of a corpus of today hardly have, and modern ones, with boxes and subheadings inside the text. Mixes that {@link isHeldOut}
 * names are left out, and each story stays in one fold.
 */
export function makePages(): TaughtPage[] {
  const pages: TaughtPage[] = [];
  for (let n = 0; n < ONES + SEVERAL; n++) {
    const arabic = n % 5 < 3;
    const fold = n % GROUPS;
    const stories = (arabic ? ARABIC : ENGLISH).filter((_, at) => at % GROUPS === fold);
    const words = arabic ? ARABIC_WORDS : ENGLISH_WORDS;
    for (let turn = 0; ; turn++) {
      const draws = new Draws(0x6ade + 1000 * n + turn);
      const lay = draws.pick(Object.keys(LAYS));
      const set = { words, draws, line: LAYS[lay] as Line };
      const count = n < ONES ? 1 : draws.pick([2, 2, 2, 3, 4]);
      const told = draws.some(stories, count, count);
      const drawn = n < ONES ? drawOne(set, lay, told[0] as Story) : drawSeveral(set, lay, told);
      if (drawn === null) continue;
      pages.push({ ...label(drawn, `made ${n}`, `made-${fold}.example`), fold, teachesBody: true });
      break;
    }
  }
  for (let n = 0; n < MODERN; n++) {
    const arabic = n % 5 < 3;
    const fold = n % GROUPS;
    const stories = (arabic ? ARABIC : ENGLISH).filter((_, at) => at % GROUPS === fold);
    const draws = new Draws(0x3e4d + 1000 * n);
    const set = { words: arabic ? ARABIC_WORDS : ENGLISH_WORDS, draws, line: LAYS['p'] as Line };
    const count = n % PAIRS === 0 ? 2 : 1;
    const told = draws.some(stories, count, count);
    const drawn = count === 1 ? drawModern(set, told[0] as Story) : drawModernPair(set, told);
    pages.push({ ...label(drawn, `modern ${n}`, `made-${fold}.example`), fold, teachesBody: false });
  }
  return pages;
}
