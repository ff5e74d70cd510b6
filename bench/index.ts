import { benchEntities } from './entities.ts';
import { benchFrontier } from './frontier.ts';
import { benchPipeline } from './pipeline.ts';
import { benchQuotes } from './quotes.ts';
import { benchSegments } from './segments.ts';

/** One entry a question: `npm run bench -- <question> PATH`, for the frontier a mode, for the pipeline a number of URLs and perhaps a folder. */
const QUESTIONS: Readonly<Record<string, (path: string, second?: string) => Promise<void>>> = {
  entities: benchEntities,
  frontier: benchFrontier,
  pipeline: benchPipeline,
  quotes: benchQuotes,
  segments: benchSegments,
};

const [question, path, second] = process.argv.slice(2);
const run = question === undefined ? undefined : QUESTIONS[question];
if (!run || path === undefined) {
  console.error(`usage: npm run bench -- <${Object.keys(QUESTIONS).join(' | ')}> PATH`);
  process.exitCode = 2;
} else await run(path, second);
