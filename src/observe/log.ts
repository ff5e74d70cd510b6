import { type Logger, pino } from 'pino';

/** One JSON line an event on stderr, ISO times; stdout belongs to results. Never page text. */
export function createLog(level: string): Logger {
  return pino(
    { level, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}
