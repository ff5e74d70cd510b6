// What a shell reports for a program that Ctrl-C ended: 128 + SIGINT.
const FORCED = 130;

/** Wait for SIGTERM or SIGINT. A second signal, while the caller drains, ends the process at once. */
export function onStopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let stopping = false;
    const take = (signal: NodeJS.Signals): void => {
      if (stopping) process.exit(FORCED);
      stopping = true;
      resolve(signal);
    };
    process.on('SIGTERM', take);
    process.on('SIGINT', take);
  });
}
