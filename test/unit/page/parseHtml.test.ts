import type { Document, ParentNode } from 'domhandler';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/pipeline/page/parseHtml.ts';

const serialise = (nodes: ReturnType<typeof parseDocument>['children']): string =>
  nodes
    .map((node) =>
      'children' in node
        ? `<${node.type} ${'name' in node ? `${node.name} ${JSON.stringify(node.attribs)}` : ''}>${serialise(node.children)}</>`
        : `<${node.type} ${'name' in node ? node.name : ''}>${'data' in node ? node.data : ''}</>`,
    )
    .join('');

const isLinked = (parent: ParentNode): boolean =>
  parent.children.every(
    (node, i) =>
      node.parent === parent &&
      node.prev === (parent.children[i - 1] ?? null) &&
      node.next === (parent.children[i + 1] ?? null) &&
      !('children' in node && !isLinked(node)),
  );

describe('parseHtml', () => {
  it.each([
    '<ul><li>a<li>b</ul><p>c<p>d<br>e</p></p><svg><g/></svg>f',
    '<table><tr><td>1<td>2<tr><td>3</table>',
    '</div></p>x<b><i>y</b>z</i>',
  ])('gives ordinary pages the tree that htmlparser2 gives: %s', (html) => {
    expect(serialise(parseHtml(html).children)).toBe(serialise(parseDocument(html).children));
  });

  it.each([
    ['<h1>Fire</h2><p>Out by dawn.</p>', '<h1>Fire</h1><p>Out by dawn.</p>'],
    ['<h2><b>Fire</h1>x</b><p>y</p>', '<h2><b>Fire</b></h2>x<p>y</p>'],
    // A heading with its own end tag, and one that a cell parts from the end tag, stay.
    ['<h1>a<h2>b</h2>c</h1>', '<h1>a<h2>b</h2>c</h1>'],
    ['<h1><table><tr><td>a</h3>b</td></tr></table></h1>', '<h1><table><tr><td>ab</td></tr></table></h1>'],
    ['a</h3>b', 'ab'],
  ])('closes a heading with the end tag of another, as browsers do: %s', (html, like) => {
    // An end tag without effect parts a text in two.
    const joined = ({ children }: Document): string => serialise(children).replaceAll('</><text >', '');
    expect(joined(parseHtml(html))).toBe(joined(parseDocument(like)));
  });

  it('gives any run of pieces of markup the tree that htmlparser2 gives', () => {
    const pieces = [
      ...[
        '<',
        '>',
        '/',
        '"',
        "'",
        '=',
        '&',
        '&amp;',
        '&lt',
        '&#39;',
        '&#x41',
        '&copy=1',
        ' ',
        '\n',
        'a',
        'class',
      ],
      ...[
        '<p>',
        '</p>',
        '<td>',
        '</br>',
        '<svg/>',
        '<a href="',
        '" ',
        "b='",
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
      ],
      ...[
        '<!',
        '<?',
        '<script>',
        '<script/>',
        '</script',
        '<style ',
        '<title>',
        '</title>',
        '<textarea>',
        '<svg>',
        '<g/>',
        '<li>',
        '</li>',
        '<Option A=1>',
        '<a b="c" d>',
        "<i  x = '1'/>",
        '<strong e="&amp;" e="f">',
        '<s f=g / h>',
        '</div >',
        'قال',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (parts) => {
        const html = parts.join('');
        expect(isLinked(parseHtml(html))).toBe(true);
        expect(serialise(parseHtml(html).children)).toBe(serialise(parseDocument(html).children));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a value that never closes', '<a href="'],
    ['a text without a tag', 'x'],
  ])('reads a megabyte of ampersands in linear time: %s', (_, opening) => {
    const started = performance.now();
    parseHtml(opening + '& '.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('bounds the depth and keeps the text and what follows the deep part', () => {
    const deep = parseHtml(`${'<div>'.repeat(5_000)}in${'</div>'.repeat(5_000)}<p>after</p>`);
    let depth = 0;
    let node = deep.children[0];
    while (node !== undefined && 'children' in node) {
      depth++;
      node = node.children[0];
    }
    expect(depth).toBeLessThanOrEqual(514);
    expect(DomUtils.textContent(deep)).toBe('inafter');
    expect(deep.children.at(-1)).toMatchObject({ name: 'p' });
  });
});
