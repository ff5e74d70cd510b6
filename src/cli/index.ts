#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ConfigError, loadConfig, printConfig } from '../config.ts';
import { RedisError } from '../redis/connect.ts';
import { PIPELINE_VERSION } from '../version.ts';
import { addAnnotate } from './annotate.ts';
import { addConsume } from './consume.ts';
import { addDemo } from './demo.ts';
import { addDoctor } from './doctor.ts';
import { addEnqueue } from './enqueue.ts';
import { addExplain } from './explain.ts';
import { addExtract } from './extract.ts';
import { addQuarantine } from './quarantine.ts';
import { addReplay } from './replay.ts';
import { addStatus } from './status.ts';
import { UsageError } from './usageError.ts';
import { addWatch } from './watch.ts';
import { addWork } from './work.ts';

const program = new Command('isnad')
  .description('News pages in, one enriched record per article out: entities, quotes, and who said them.')
  .version(PIPELINE_VERSION)
  .option('--print-config', 'print every setting with its value, effect and unit, then exit')
  .showHelpAfterError('(run with --help to see what it takes)')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 failed, 2 wrong usage or settings. Settings are environment variables.',
  )
  // Like --version: wherever it stands, nothing else runs.
  .on('option:print-config', () => {
    process.stdout.write(`${printConfig(loadConfig())}\n`);
    throw new CommanderError(0, 'commander.printConfig', '');
  })
  .action(() => program.outputHelp());

// Before the commands are added: each takes it over.
program.exitOverride();
for (const add of [
  addDemo,
  addEnqueue,
  addWatch,
  addWork,
  addStatus,
  addConsume,
  addExtract,
  addAnnotate,
  addExplain,
  addReplay,
  addQuarantine,
  addDoctor,
]) {
  add(program);
}

// A reader that closed the pipe (head, less) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
    return 'exitCode' in error && error.exitCode === 0 ? 0 : 2;
  }
  const known = error instanceof ConfigError || error instanceof RedisError || error instanceof UsageError;
  const message =
    error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`isnad: ${message}\n`);
  return error instanceof ConfigError || error instanceof UsageError ? 2 : 1;
}
