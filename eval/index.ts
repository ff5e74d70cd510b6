import { evalDuplicates } from './duplicates.ts';
import { evalEntities } from './entities.ts';
import { evalLayouts } from './layouts.ts';
import { evalMetadata } from './metadata.ts';
import { evalNames } from './names.ts';
import { evalQuotes } from './quotes.ts';
import { evalSegments } from './segments.ts';
import { evalSites } from './sites.ts';

/** One entry a stage: `npm run eval -- <stage> PATH`. */
const STAGES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  duplicates: evalDuplicates,
  entities: evalEntities,
  layouts: evalLayouts,
  metadata: evalMetadata,
  names: evalNames,
  quotes: evalQuotes,
  segments: evalSegments,
  sites: evalSites,
};

const [stage, ...args] = process.argv.slice(2);
const run = stage === undefined ? undefined : STAGES[stage];
if (!run) {
  console.error(`usage: npm run eval -- <${Object.keys(STAGES).join(' | ')}> PATH`);
  process.exitCode = 2;
} else await run(args);
