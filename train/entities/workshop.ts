import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('encoder/', import.meta.url));
// Same bits on the same kind of processor; sums stay in the order they are written in.
const FLAGS = [
  '-O3',
  '-march=native',
  '-ffp-contract=fast',
  '-fno-math-errno',
  '-Wall',
  '-Wno-maybe-uninitialized',
];

type Tool = 'check' | 'vectors' | 'pretrain' | 'finetune' | 'crf' | 'combine';

/** A folder of intermediate files and the C++ programs that make them. */
export interface Workshop {
  path(name: string): string;
  /**
   * Run a program unless `mark`, its last output, is there from an earlier run. Arguments are as given; its progress goes
   * to stderr.
   */
  run(tool: Tool, mark: string, args: readonly (string | number)[]): void;
  /** The same for a step in TypeScript. */
  make(mark: string, step: () => void): void;
}

/** Open a folder for intermediate files. Needs g++ (12 or later), which builds each program when it is first run. */
export function openWorkshop(folder: string): Workshop {
  mkdirSync(folder, { recursive: true });
  const path = (name: string): string => join(folder, name);
  const build = (tool: Tool): string => {
    const program = path(tool);
    if (!existsSync(program)) {
      execFileSync('g++', [...FLAGS, '-o', `${program}.new`, join(SOURCES, `${tool}.cpp`)], {
        stdio: 'inherit',
      });
      renameSync(`${program}.new`, program);
    }
    return program;
  };
  return {
    path,
    run(tool, mark, args) {
      if (existsSync(path(mark))) return;
      console.error(`${tool}: ${mark}`);
      execFileSync(build(tool), args.map(String), { stdio: ['ignore', 'inherit', 'inherit'] });
      if (!existsSync(path(mark))) throw new Error(`${tool} did not write ${mark}`);
    },
    make(mark, step) {
      if (existsSync(path(mark))) return;
      console.error(`write: ${mark}`);
      step();
    },
  };
}
