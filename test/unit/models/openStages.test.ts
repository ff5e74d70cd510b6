import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { readEntityUris } from '../../../src/models/entityUris.ts';
import { openStages } from '../../../src/models/openStages.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-models-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

// "Vladimir Putin", with a comment, an empty line and Windows line ends around it
const GOOD = '# names\r\n\r\nفلاديمير بوتين\thttps://wiki.example/Q1\r\n';

describe('ISNAD_ENTITY_URIS', () => {
  it('puts the URI of a name on its entity', async () => {
    const uris = fileOf('good.tsv', GOOD);
    const stages = await openStages({ ISNAD_ENTITY_MODEL: '', ISNAD_ENTITY_URIS: uris });
    // "President Vladimir Putin said that the visit is over."
    const text = 'قال الرئيس فلاديمير بوتين إن الزيارة انتهت.';
    const entities = await stages.entities({ text, language: 'ar', headline: null });
    expect(entities).toMatchObject([{ name: 'فلاديمير بوتين', uri: 'https://wiki.example/Q1' }]);
  });

  it.each([
    ['no tab', 'Putin https://wiki.example/Q1'],
    ['no URI', 'Putin\tQ1'],
    ['no name', '\thttps://wiki.example/Q1'],
    ['three columns', 'Putin\thttps://wiki.example/Q1\tRussia'],
  ])('names file and line of a bad list: %s', (_, line) => {
    const file = fileOf('bad.tsv', `# names\n${line}\n`);
    expect(() => readEntityUris(file)).toThrow(`${file} line 2 is not 'name<TAB>URI'`);
  });

  it('names a file that cannot be read', () => {
    expect(() => readEntityUris(folder)).toThrow(`${folder} cannot be read`);
  });
});

describe('a path that is not there', () => {
  it.each(['ISNAD_ENTITY_URIS', 'ISNAD_ENTITY_MODEL'])('is an error of %s at start', (name) => {
    const missing = join(folder, 'missing');
    expect(() => loadConfig({ [name]: missing })).toThrow(
      `${name}=${missing}: there is no such file or folder`,
    );
  });
});

it('runs no model from a folder that holds none', async () => {
  await expect(openStages({ ISNAD_ENTITY_MODEL: folder, ISNAD_ENTITY_URIS: '' })).rejects.toThrow(folder);
});
