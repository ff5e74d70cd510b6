import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Version of this package: part of every record's provenance. */
export const PIPELINE_VERSION: string = manifest.version;
