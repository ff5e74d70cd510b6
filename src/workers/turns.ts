import { DelayedError, type Job } from 'bullmq';
import type { Request } from '../contract/jobs.ts';
import type { Turn } from '../contract/turn.ts';
import type { Frontier, TurnEnd } from '../frontier/createFrontier.ts';
import type { FetchOutcome } from '../net/outcome.ts';
import type { Outcome } from './outcome.ts';
import { readDueJob } from './readDueJob.ts';

/** Ties the jobs of the fetch queue to the frontier: begin, one note of what the fetch learned, finish. */
export interface Turns {
  /** Before the work. `pass`: nothing is left to do, the job completes uncounted. Throws DelayedError to wait. */
  begin(job: Job, token: string | undefined): Promise<'go' | 'pass'>;
  note(job: Job, outcome: FetchOutcome): void;
  /** Tries before this one, as the frontier counts them; `null` for a job without a turn. */
  attemptsOf(job: Job): number | null;
  /** After the job's outcome was counted. Gives `false` where the job has no turn and BullMQ must move it. */
  finish(job: Job, outcome: Outcome): Promise<boolean>;
}

// Half of each wait is random, as for BullMQ's own retries (openQueues).
const JITTER = 0.5;

/** Make the tie. `wake` is called when a host may be asked again at once. */
export function createTurns(options: {
  readonly frontier: Frontier;
  readonly retryDelayMs: number;
  readonly now: () => number;
  readonly wake: () => void;
}): Turns {
  const { frontier, retryDelayMs, now, wake } = options;
  const notes = new Map<
    string,
    { readonly crawlDelayMs: number | null; readonly lastHost: string; readonly answeredAt: number }
  >();

  return {
    async begin(job, token) {
      const parsed = readDueJob(job);
      // What cannot be read goes to quarantine by the step itself.
      if (!parsed.success) return 'go';
      const { request } = parsed.data;
      const turn = turnOf(job);
      if (turn === null) {
        // Somebody added it by hand, or replayed it: politeness still counts.
        const priority = job.opts.priority ?? 0;
        await frontier.add([{ request, canonicalUrl: null, priority }], { recrawlTtlSeconds: 1 });
        wake();
        return 'pass';
      }
      const answer = await frontier.begin(turn);
      if (answer === 'go') return 'go';
      if (answer === 'ended') return 'pass';
      await job.moveToDelayed(now() + answer, token);
      throw new DelayedError('its lost worker may just have asked the host');
    },
    note(job, { crawlDelayMs, finalUrl }) {
      notes.set(job.id ?? '', {
        crawlDelayMs,
        lastHost: URL.canParse(finalUrl) ? new URL(finalUrl).host : '',
        // A steady clock: the wall clock may be set while the job runs.
        answeredAt: performance.now(),
      });
    },
    attemptsOf: (job) => turnOf(job)?.attempt ?? null,
    async finish(job, outcome) {
      const turn = turnOf(job);
      if (turn === null) return false;
      const note = notes.get(job.id ?? '');
      notes.delete(job.id ?? '');
      const isOwnHost = note === undefined || note.lastHost === turn.host;
      const { request } = job.data as { readonly request: Request };
      const isNowFree = await frontier.finish(turn, {
        ...(isOwnHost && note?.crawlDelayMs != null ? { crawlDelayMs: note.crawlDelayMs } : {}),
        ...(note === undefined ? {} : { sinceAnswerMs: performance.now() - note.answeredAt }),
        ...waitOf(outcome, { request, turn, isOwnHost }),
      });
      if (isNowFree) wake();
      return true;
    },
  };

  // What the job's own host did holds for all its URLs; what a redirect's host did, for this URL alone.
  function waitOf(
    outcome: Outcome,
    at: { readonly request: Request; readonly turn: Turn; readonly isOwnHost: boolean },
  ): TurnEnd {
    if (outcome.ending !== 'delay' && outcome.ending !== 'retry') return {};
    const { request, turn, isOwnHost } = at;
    const isDelay = outcome.ending === 'delay';
    const attempt = turn.attempt + (isDelay ? 0 : 1);
    const ms = isDelay
      ? Math.max(0, outcome.until - now())
      : retryDelayMs * 2 ** turn.attempt * (1 - JITTER * Math.random());
    if (!isOwnHost) return { putBack: { request, attempt, where: { ms } } };
    return { hostWaitMs: ms, putBack: { request, attempt, where: isDelay ? 'front' : 'back' } };
  }
}

/** The turn of this very job; one copied from another job (by hand, by a replay) does not count. */
function turnOf(job: Job): Turn | null {
  const parsed = readDueJob(job);
  const turn = parsed.success ? parsed.data.turn : undefined;
  return turn === undefined || turn.job !== job.id ? null : turn;
}
