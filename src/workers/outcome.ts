/**
 * How a job ended. `done`, `discard` and `quarantine` are final and counted once; `delay` costs no attempt and
 * `retry` one.
 */
export type Outcome =
  | { readonly ending: 'done'; readonly counts: Readonly<Record<string, number>> }
  | { readonly ending: 'discard'; readonly step: string; readonly reason: string; readonly detail: string }
  | { readonly ending: 'quarantine'; readonly step: string; readonly reason: string; readonly detail: string }
  | { readonly ending: 'retry'; readonly step: string; readonly reason: string; readonly detail: string }
  | {
      readonly ending: 'delay';
      readonly step: string;
      readonly reason: string;
      readonly detail: string;
      /** Milliseconds since 1970. */
      readonly until: number;
    };

/** Thrown by a step to end its job early; `runJob` catches it. */
export class JobEnd extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome.ending);
    this.name = 'JobEnd';
    this.outcome = outcome;
  }
}
