import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('crf/', import.meta.url));
const SCRIPTS = fileURLToPath(new URL('teacher/', import.meta.url));
// Same bits on the same kind of processor; sums stay in the order they are written in.
const FLAGS = [
  '-O3',
  '-march=native',
  '-ffp-contract=fast',
  '-fno-math-errno',
  '-Wall',
  '-Wno-maybe-uninitialized',
];

type Tool = 'crf' | 'combine';
type Script = 'subwords' | 'teach';

/** A folder of intermediate files and the C++ programs and Python scripts that make them. */
export interface Workshop {
  path(name: string): string;
  /**
   * Run a program unless `mark`, its last output, is there from an earlier run. Arguments are as given; its progress goes
   * to stderr.
   */
  run(tool: Tool, mark: string, args: readonly (string | number)[]): void;
  /** The same for a script of `teacher/`, with `PYTHON` or `python3`. */
  python(script: Script, mark: string, args: readonly string[]): void;
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
  const step = (name: string, mark: string, command: () => string, args: readonly string[]): void => {
    if (existsSync(path(mark))) return;
    console.error(`${name}: ${mark}`);
    execFileSync(command(), args, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (!existsSync(path(mark))) throw new Error(`${name} did not write ${mark}`);
  };
  return {
    path,
    run: (tool, mark, args) => step(tool, mark, () => build(tool), args.map(String)),
    python: (script, mark, args) =>
      step(script, mark, () => process.env.PYTHON ?? 'python3', [join(SCRIPTS, `${script}.py`), ...args]),
    make(mark, step) {
      if (existsSync(path(mark))) return;
      console.error(`write: ${mark}`);
      step();
    },
  };
}
