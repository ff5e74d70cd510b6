import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../../src/explain/overlay.ts';
import { renderExplain } from '../../../src/explain/renderExplain.ts';
import type { StageResult } from '../../../src/threads/task.ts';

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'\u202e';

/** Every text that a page can bring, hostile at once. */
function hostile(): StageResult {
  const body = `${EVIL} ${EVIL}`;
  const span = { start: 0, end: EVIL.length };
  const speaker = {
    name: EVIL,
    entity: null,
    confidence: 90,
    kind: 'person',
    resolution: 'named',
    candidates: [],
  };
  return {
    metadata: null,
    ledger: [
      { text: EVIL, label: EVIL, reason: EVIL, segment: 0 },
      { text: EVIL, label: EVIL, reason: EVIL, segment: null },
    ],
    packed: [],
    bodies: [],
    finished: [],
    works: [
      {
        facts: {} as never,
        times: [],
        segment: {
          index: 0,
          kind: 'article',
          language: EVIL,
          headline: null,
          body,
          openedBy: { rule: EVIL, exact: EVIL },
        } as never,
        entities: [
          { id: 'e1', type: EVIL, name: EVIL, role: EVIL, mentions: [{ ...span, form: 'full', role: null }] },
        ] as never,
        quotes: {
          quotes: [
            {
              ...{
                id: EVIL,
                type: EVIL,
                level: 'core',
                denied: true,
                nestedIn: EVIL,
                rule: EVIL,
                confidence: 1,
              },
              ...{ contents: [span], cue: span, sources: [span], speaker: { ...speaker, rule: EVIL } },
              via: [{ ...span, name: EVIL, entity: null, rule: EVIL }],
            },
          ] as never,
          rejected: [{ ...span, reason: EVIL }],
        },
      },
    ],
  };
}

/** Names of all elements and attributes that a browser would make of a document. */
function namesIn(html: string): { readonly elements: Set<string>; readonly attributes: Set<string> } {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  const walk = (nodes: readonly unknown[]): void => {
    for (const node of nodes as { name?: string; attribs?: object; children?: unknown[] }[]) {
      if (node.name !== undefined) elements.add(node.name);
      for (const name of Object.keys(node.attribs ?? {})) attributes.add(name);
      walk(node.children ?? []);
    }
  };
  walk(parseDocument(html).children);
  return { elements, attributes };
}

describe('renderExplain', () => {
  it('makes no element or attribute of anything that a page brings, nor lets it turn the text', () => {
    const html = renderExplain(EVIL, hostile());
    const { elements, attributes } = namesIn(html);
    for (const name of ['script', 'img', 'a', 'iframe']) expect(elements).not.toContain(name);
    expect([...attributes].filter((name) => /^on|^src$|^href$/u.test(name))).toEqual([]);
    expect(html).not.toContain('\u202e');
    expect(html.split('alert(1)').length).toBeGreaterThan(20);
    expect(html).toContain("default-src 'none'");
  });
});

describe('overlay', () => {
  it('cuts overlapping marks at every border and loses no letter', () => {
    const html = overlay('abcdef', [
      { start: 0, end: 4, className: 'quote', title: 'q' },
      { start: 2, end: 6, className: 'person', title: 'p' },
    ]);
    expect(html).toBe(
      '<span class="quote" title="q">ab</span><span class="quote person" title="q\np">cd</span><span class="person" title="p">ef</span>',
    );
  });

  it('keeps a text without marks, and cuts a mark that leaves the text', () => {
    expect(overlay('a<b', [])).toBe('a&lt;b');
    expect(overlay('ab', [{ start: 1, end: 9, className: 'cue', title: '' }])).toBe(
      'a<span class="cue" title="">b</span>',
    );
  });
});

it('counts one segment as one, and keeps short words of the table whole', () => {
  const html = renderExplain('https://news.example/1', hostile());
  expect(html).toContain('>1 segment. ');
  // Cells may break anywhere, so that a megabyte's word stays in the page: without a least width a cue of five letters was cut in two.
  expect(html).toMatch(/td,th\{[^}]*overflow-wrap:anywhere;[^}]*min-width:8ch/);
});
