/** Write one line for the person at the terminal: to stderr, so that stdout stays what the next program reads. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
