// WNUT's own types under CoNLL's names.
const RENAMED: Readonly<Record<string, string>> = {
  location: 'LOC',
  corporation: 'ORG',
  group: 'ORG',
  product: 'MISC',
  'creative-work': 'MISC',
  person: 'PER',
};

const nameOf = (type: string): string => RENAMED[type] ?? type;

/** `TYPE first next`, numbers of words, for each chunk of BIO or IOB1 tags. */
export function chunksOf(tags: readonly string[]): string[] {
  const chunks: string[] = [];
  let first = 0;
  for (let at = 0; at <= tags.length; at++) {
    const [before = 'O', here = 'O'] = [tags[at - 1], tags[at]];
    const continues = here.startsWith('I-') && before !== 'O' && before.slice(2) === here.slice(2);
    if (continues) continue;
    if (at > 0 && before !== 'O') chunks.push(`${nameOf(before.slice(2))} ${first} ${at}`);
    first = at;
  }
  return chunks;
}
