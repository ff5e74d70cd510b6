import type { ReasonEntry } from './reasons.ts';

/** Why a page or article that was fetched gave no record: the closed list beside `FETCH_REASONS`. */
export const PIPELINE_REASONS = {
  NO_ARTICLE: {
    ending: 'discard',
    meaning: 'The page holds no article: a list of links, a form, a player, or nothing at all.',
    action: 'Look at it with `isnad explain URL` if you expected one.',
  },
  UNCHANGED: {
    ending: 'discard',
    meaning: 'The article was emitted before with the same words.',
    action: 'Nothing; enqueue with --force to have it again.',
  },
  DELAYED_TOO_LONG: {
    ending: 'discard',
    meaning: 'The URL had to wait (busy host, robots.txt unreachable) for longer than ISNAD_MAX_DELAY.',
    action: 'Enqueue it again later.',
  },
  PAGE_EXPIRED: {
    ending: 'quarantine',
    meaning: 'The bytes of the page, or of a long article, were no longer in the page store.',
    action:
      'Raise ISNAD_PAGE_TTL, or add workers: jobs waited longer than that. Enqueue the URL with --force.',
  },
  INVALID_PAYLOAD: {
    ending: 'quarantine',
    meaning: 'The job does not have the form its queue takes.',
    action: 'Find who wrote it: another version of isnad on the same prefix, or a program of yours.',
  },
  RECORD_REFUSED: {
    ending: 'quarantine',
    meaning:
      'The record failed its own check: an offset that does not show its words, or a field against the schema.',
    action: 'A bug in isnad: report it with the quarantined job.',
  },
  STAGE_TIMEOUT: {
    ending: 'quarantine',
    meaning: 'A page or article took longer than ISNAD_STAGE_TIMEOUT on its thread, which was stopped.',
    action: 'Report it with the quarantined job.',
  },
  STAGE_CRASHED: {
    ending: 'quarantine',
    meaning: 'The code of a stage threw, or its thread ran out of memory.',
    action: 'Report it with the quarantined job.',
  },
  WORKER_LOST: {
    ending: 'quarantine',
    meaning: 'The job took its worker process down, or lost it, more often than is allowed.',
    action: 'Read the logs of the workers; replay it when they are well.',
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>;

type PipelineReason = keyof typeof PIPELINE_REASONS;
