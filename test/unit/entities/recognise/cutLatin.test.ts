import { expect, it } from 'vitest';
import { cutLatin } from '../../../../src/pipeline/entities/recognise/cutLatin.ts';

const cut = (text: string): string[] =>
  cutLatin(text, 0, text.length).map((sentence) =>
    sentence.map(({ start, end }) => text.slice(start, end)).join(' | '),
  );

it.each([
  ['Norway’s crews won 2-1.', ['Norway | ’s | crews | won | 2-1 | .']],
  ["The harbour 's gate", ["The | harbour | 's | gate"]],
  ["We'll see, they don't, O'Brien won't", ["We | 'll | see | , | they | do | n't | , | O'Brien | wo | n't"]],
  [
    'A 20-year-old sold 1,000 crates on 1996-08-31 at 7.5%',
    ['A | 20-year-old | sold | 1,000 | crates | on | 1996-08-31 | at | 7.5 | %'],
  ],
  ['3. Ann Tey ( Malta ) 10.42', ['3. | Ann | Tey | ( | Malta | ) | 10.42']],
  ['They scored 3. Then rain fell.', ['They | scored | 3 | .', 'Then | rain | fell | .']],
  ['“We left.” She stayed.', ['“ | We | left | . | ”', 'She | stayed | .']],
  ['" We left . " She stayed .', ['" | We | left | . | "', 'She | stayed | .']],
  ['He left. "We stayed."', ['He | left | .', '" | We | stayed | . | "']],
  ['Dr. Reed -- of U.S. fame -- wrote ...', ['Dr. | Reed | -- | of | U.S. | fame | -- | wrote | ...']],
  ['the players’ room', ['the | players | ’ | room']],
])('cuts as the corpora are cut: %s', (text, expected) => {
  expect(cut(text)).toEqual(expected);
});

it('takes a stretch of any signs, in time linear in its length', () => {
  const started = performance.now();
  for (const sign of ["'", '-', '.', '3.', '"', 'a-', '1-', '\ud800', '😀'])
    expect(cut(sign.repeat(100_000)).join('').replaceAll(' | ', '')).toBe(sign.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(20_000);
});
