import type { Draft } from './draft.ts';
import { frameDraft, readFrame } from './findFrames.ts';
import { sentenceStart } from './findSubject.ts';
import type { Scan } from './scan.ts';

/** A frame makes a quote of its sentence, unless a cue already did: then it names who carried the words. */
export function addFrames(scan: Scan, frames: readonly (readonly [number, number])[], drafts: Draft[]): void {
  const cues = [...drafts].sort((a, b) => a.cue[0] - b.cue[0]);
  let next = 0;
  let inside = -1;
  let before = -1;
  for (const [at, end] of frames) {
    for (; next < cues.length && (cues[next] as Draft).cue[0] < at; next++) {
      const cue = cues[next] as Draft;
      before = cue.cue[0];
      inside = Math.max(inside, cue.extent.to);
    }
    if (at < inside) continue;
    const frame = readFrame(scan, at, end);
    if (!frame) continue;
    const first = sentenceStart(scan, at);
    if (before >= first) {
      const index = drafts.findIndex((draft) => draft.cue[0] === before);
      const draft = drafts[index];
      if (draft)
        drafts[index] = {
          ...draft,
          via: [...draft.via, { phrase: frame.speaker, rule: `${scan.language.code}.accordingTo` }],
        };
      continue;
    }
    const upcoming = cues[next];
    const made = frameDraft(scan, frame);
    // «بحسب الوكالة، قال الوزير إن …»: the cue in the same sentence is the quote.
    if (made && !(upcoming && upcoming.cue[0] < made.extent.to)) drafts.push(made);
  }
}
