import { describe, expect, it } from 'vitest';
import {
  createTextLinker,
  encodeTextDirective,
  withTextDirective,
} from '../../../src/pipeline/quotes/textFragment.ts';

/** The directive for `exact` at its `nth` place in `text`, decoded for reading. */
function link(text: string, exact: string, nth = 0): string | null {
  let start = text.indexOf(exact);
  for (let i = 0; i < nth; i++) start = text.indexOf(exact, start + 1);
  const directive = createTextLinker(text)({ start, end: start + exact.length });
  return directive === null ? null : decodeURIComponent(directive);
}

describe('encodeTextDirective', () => {
  it('encodes syntax characters and Arabic as UTF-8', () => {
    const directive = { prefix: 'a-b', start: 'one, two & نعم', end: null, suffix: 'c d' };
    expect(encodeTextDirective(directive)).toBe(
      ':~:text=a%2Db-,one%2C%20two%20%26%20%D9%86%D8%B9%D9%85,-c%20d',
    );
  });

  it('replaces a lone surrogate instead of throwing', () => {
    expect(encodeTextDirective({ prefix: null, start: 'a\ud800', end: null, suffix: null })).toBe(
      ':~:text=a%EF%BF%BD',
    );
  });
});

describe('createTextLinker', () => {
  it('names short words that the page holds once as they are', () => {
    expect(link('قال الوزير «لن نتراجع» أمس.', 'لن نتراجع')).toBe(':~:text=لن نتراجع');
  });

  it('adds context where the words stand more than once', () => {
    const text = 'He said yes to the plan. She said yes to the offer.';
    expect(link(text, 'yes to the', 1)).toBe(':~:text=She said-,yes to the');
    expect(link(text, 'yes')).toBe(':~:text=yes');
    expect(link('no yes. so yes. oh yes.', 'yes', 1)).toBe(':~:text=yes. so-,yes');
  });

  it('takes context from the block before', () => {
    expect(link('First Title\nyes\nSecond Title\nyes', 'yes', 1)).toBe(':~:text=Second Title-,yes');
  });

  it('makes a range of a long text, over blocks too', () => {
    const text =
      'Intro. “We will build the new bridge over the river next year.\n“It will carry trains and cars for a century,” he said.';
    const exact = text.slice(text.indexOf('We will'), text.indexOf(',” he'));
    expect(link(text, exact)).toBe(':~:text=We will build the,cars for a century');
  });

  it('lengthens the ends of a range until the first match is the right one', () => {
    const text =
      'We will build the old road and the wall in spring, if they pay for it in time.\n' +
      'We will build the new bridge and the port in spring, if they pay for it in time.';
    const exact = text.slice(text.indexOf('We will build the new'), -1);
    expect(link(text, exact)).toBe(
      ':~:text=We will build the new bridge and the,spring, if they pay for it in time',
    );
  });

  it('moves an edge out to the whole word', () => {
    expect(link('وصف ذلك بالكارثة الكبرى', 'كارثة الكبرى')).toBe(':~:text=بالكارثة الكبرى');
  });

  it('does not count a match inside a longer word', () => {
    expect(link('والحرب مستمرة. الحرب مستمرة', 'الحرب', 1)).toBe(':~:text=الحرب');
  });

  it('ignores case as browsers do', () => {
    expect(link('A deal? Yes. “yes”, he said', 'yes')).not.toBe(':~:text=yes');
  });

  it('gives null for a span without words', () => {
    expect(link('a «…» b', '«…»')).toBeNull();
    expect(createTextLinker('')({ start: 0, end: 0 })).toBeNull();
  });

  it('stays linear for 50,000 equal quotes', () => {
    const unit = 'نعم نعم ';
    const text = unit.repeat(50_000);
    const linker = createTextLinker(text);
    const started = performance.now();
    for (let i = 0; i < 50_000; i++) linker({ start: i * unit.length, end: i * unit.length + 3 });
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 20_000);

  it('never throws on odd spans and text', () => {
    for (const text of ['\ud800'.repeat(300), '🙂'.repeat(300), 'a'.repeat(5000), '\n'.repeat(300)])
      for (const start of [0, 1, 57]) createTextLinker(text)({ start, end: start + 120 });
  });
});

describe('withTextDirective', () => {
  it('keeps the address and its own fragment', () => {
    expect(withTextDirective('https://n.example/a', ':~:text=x')).toBe('https://n.example/a#:~:text=x');
    expect(withTextDirective('https://n.example/a#top', ':~:text=x')).toBe(
      'https://n.example/a#top:~:text=x',
    );
    expect(withTextDirective('https://n.example/a#:~:text=old', ':~:text=x')).toBe(
      'https://n.example/a#:~:text=x',
    );
    expect(withTextDirective('https://n.example/a', null)).toBe('https://n.example/a');
  });
});
