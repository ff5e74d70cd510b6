import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { parseHtml } from '../../../src/pipeline/page/parseHtml.ts';

const textOf = (html: string): string =>
  readBlocks(parseHtml(html))
    .blocks.map(({ text }) => text)
    .join('\n');

it('parts words that only an element’s edge parts', () => {
  for (const [html, text] of [
    ['<p>Strong locks<strong>Cons:</strong> heavy</p>', 'Strong locks Cons: heavy'],
    ['<p><em>Place</em>There are three.</p>', 'Place There are three.'],
    ['<p>Sail with the<a href="/ship"><span>Seagull</span></a> today</p>', 'Sail with the Seagull today'],
    ['<p>Open until July 31<i>Aug 2</i></p>', 'Open until July 31 Aug 2'],
    ['<p>It sank.<b>Nobody</b> was aboard.</p>', 'It sank. Nobody was aboard.'],
    ['<p><a href="/news">news</a><a href="/sport">sport</a></p>', 'news sport'],
    // Two links side by side: "local", "sport".
    ['<p><a href="/l">محليات</a><a href="/s">رياضة</a></p>', 'محليات رياضة'],
    // "The ministry", "and it said"; "to", "the harbour"; "It ended.", "And he added": these letters and signs end words.
    ['<p>الوزارة<b>وقالت</b> إنها</p>', 'الوزارة وقالت إنها'],
    ['<p>إلى<a href="/p">الميناء</a></p>', 'إلى الميناء'],
    ['<p><span>انتهى.</span><span>وأضاف</span></p>', 'انتهى. وأضاف'],
  ])
    expect(textOf(html as string)).toBe(text);
});

it('leaves words whole that an element’s edge runs through', () => {
  for (const [html, text] of [
    ['<p><span>O</span>nce upon a time</p>', 'Once upon a time'],
    ['<p>the e<b>Harbour</b> and Mc<b>Kay</b></p>', 'the eHarbour and McKay'],
    ['<p>harbour<b>s</b>, H<sub>2</sub>O, 4<b>K</b>, 1<sup>st</sup></p>', 'harbours, H2O, 4K, 1st'],
    ['<p>Reinhart<!-- -->Kay</p>', 'ReinhartKay'],
    ['<p><a href="/h">har</a><a href="/h">bour</a><a href="/s">,</a></p>', 'harbour,'],
    ['<pre><i>open</i><b>Gate</b>()</pre>', 'openGate()'],
    ['<p>harbour<a href="https://www.harbour.example">.example</a></p>', 'harbour.example'],
    // "the harbour" with its first letters in bold, "its ministry": no word ends there.
    ['<p><b>الم</b>يناء و<b>زارت</b>ه</p>', 'الميناء وزارته'],
  ])
    expect(textOf(html as string)).toBe(text);
});
