import { readFileSync } from 'node:fs';
import { nameKey } from '../pipeline/entities/nameKey.ts';

/**
 * Read a list of entity URIs: lines `name<TAB>URI`, UTF-8; empty lines and lines that open with `#` are left out. A
 * name counts in any spelling that {@link nameKey} joins; of two lines for one name the first holds.
 *
 * @returns name key → URI
 * @throws {Error} naming the file and line, where the file cannot be read or a line has another form
 * @example readEntityUris('uris.tsv').get(nameKey('Vladimir Putin')) // 'http://www.wikidata.org/entity/Q7747'
 */
export function readEntityUris(file: string): ReadonlyMap<string, string> {
  const uris = new Map<string, string>();
  for (const [index, raw] of read(file).split('\n').entries()) {
    const line = raw.replace(/\r$/u, '');
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [name = '', uri = '', ...more] = line.split('\t');
    if (name.trim() === '' || more.length > 0 || !URL.canParse(uri)) {
      throw new Error(
        `ISNAD_ENTITY_URIS: ${file} line ${index + 1} is not 'name<TAB>URI': ${line.slice(0, 80)}`,
      );
    }
    const key = nameKey(name.trim());
    if (!uris.has(key)) uris.set(key, uri);
  }
  return uris;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`ISNAD_ENTITY_URIS: ${file} cannot be read; give a TSV file of names and URIs`, {
      cause,
    });
  }
}
