import { sentenceStart } from '../clauses/clauseStart.ts';
import { extentOf } from '../extents/findExtent.ts';
import { WordClass } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { classesAt, countWords, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import { answerOf, answersAt, frameDraft, sentenceBefore } from './findFrames.ts';
import { type Frame, readFrame } from './readFrame.ts';

/** Carriers that one quote names; more are a hostile text's. */
const MAX_CARRIERS = 6;

/** Words that a framed sentence must have before its next cue. */
const MIN_FRAMED = 3;

/** Tokens from a frame's speaker to the word that answers it. */
const MAX_ANSWER = 24;

/** Words before a frame in the middle of a sentence that make a statement. */
const MIN_LEADING = 5;

/** The framed words up to the next cue, without the punctuation before it; `null` where too few are left. */
function cutBefore(scan: Scan, made: Draft, cueAt: number): Draft | null {
  if (cueAt >= made.extent.to || scan.tokens.kind[cueAt - 1] === Kind.word) return null;
  let to = cueAt;
  while (to > made.extent.from && scan.tokens.kind[to - 1] !== Kind.word) to--;
  if (countWords(scan.tokens, made.extent.from, to, MIN_FRAMED) < MIN_FRAMED) return null;
  return { ...made, extent: { ...made.extent, to } };
}

/** Tokens that a clause has before a further verb of reporting. */
const MIN_TOLD = 3;

/** True for a clause behind «فإن» that a person or body tells, and that brings another's words late. */
function tells(scan: Scan, made: Draft, { head }: NounPhrase, inner: Draft): boolean {
  if (!answersAt(scan, made.extent.from - 1) || inner.cue[0] >= made.extent.to) return false;
  if (classesAt(scan, head) & (WordClass.media | WordClass.document)) return false;
  // «فإن الوزير قال إن»: its own verb.
  if (!scan.tokens.reading[inner.cue[0]]?.joined) return false;
  return inner.cue[0] - made.extent.from >= MIN_TOLD && inner.extent.to <= made.extent.to;
}

/** Speech behind «قائلا» at the end of another clause: no statement of its own. */
const speaksWithin = ({ form, link }: Draft): boolean =>
  form?.form === 'participle' && link?.kind !== 'clause';

/** The framed words before the frame, where the person framed by it goes on to speak; `null` where too few stand there. */
function leadingDraft(scan: Scan, made: Draft, frame: Frame): Draft | null {
  const { tokens } = scan;
  const to = frame.from;
  if (tokens.kind[frame.to] !== Kind.comma && !(classesAt(scan, frame.to) & WordClass.relative)) return null;
  const extent = extentOf(scan, sentenceStart(scan, frame.from), to, 'indirect');
  if (!extent || countWords(tokens, extent.from, extent.to, MIN_LEADING) < MIN_LEADING) return null;
  return { ...made, extent };
}

/**
 * A frame makes a quote of its sentence, unless a cue or a frame already did: then it names who carried the words.
 *
 * @example «بحسب الوكالة، قال الوزير إن …»: the minister speaks, the agency carries
 */
export function addFrames(scan: Scan, frames: readonly (readonly [number, number])[], drafts: Draft[]): void {
  const cues = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => a.draft.cue[0] - b.draft.cue[0]);
  let next = 0;
  let inside = -1;
  // Index in `drafts` of the last quote that began before the frame, and its cue's token.
  let last = -1;
  let before = -1;
  const carry = (index: number, frame: Frame): void => {
    const draft = drafts[index];
    if (draft && frame.speaker && draft.via.length < MAX_CARRIERS)
      drafts[index] = {
        ...draft,
        via: [
          ...draft.via,
          { phrase: frame.speaker, rule: `${scan.language.code}.accordingTo` },
          ...frame.via,
        ],
      };
  };
  const keep = (draft: Draft, at: number, to: number): void => {
    last = drafts.length;
    before = at;
    inside = Math.max(inside, to);
    drafts.push(draft);
  };
  for (const [at, end] of frames) {
    for (; next < cues.length && (cues[next] as (typeof cues)[number]).draft.cue[0] < at; next++) {
      const { draft, index } = cues[next] as (typeof cues)[number];
      before = draft.cue[0];
      last = index;
      inside = Math.max(inside, draft.extent.to);
    }
    // «وشدد السفير - وفقا للوكالة - على ضرورة …»: it carries the noun complement that follows it.
    const ahead = drafts[last];
    const aside = ahead?.level === 'soft' && ahead.extent.from > at;
    // «، وبحسب المصادر، فإن …»: a clause of its own in spite of the comma.
    const begins = scan.tokens.kind[at - 1] === Kind.comma && scan.tokens.reading[at]?.joined === true;
    if (at < inside && !aside) continue;
    const frame = readFrame(scan, at, end);
    if (!frame) continue;
    const first = sentenceBefore(scan, frame)?.[0] ?? sentenceStart(scan, at);
    // «أعلنت الشركة عن هاتف، وفق تقرير»: a noun complement leaves the sentence to the frame.
    const answered = begins && answersAt(scan, answerOf(scan, frame.to, frame.to + MAX_ANSWER));
    if (before >= first && !answered && (drafts[last]?.level !== 'soft' || aside)) {
      carry(last, frame);
      continue;
    }
    const made = frameDraft(scan, frame);
    if (!made) continue;
    const upcoming = cues[next];
    // «بحسب الوكالة، فإن الطريق مفتوح، مضيفة أن»: the participle goes on with the same speaker.
    const opens = frame.from - first <= 1 || answered;
    if (upcoming && opens && !upcoming.draft.subject && upcoming.draft.form) {
      const cut = cutBefore(scan, made, upcoming.draft.cue[0]);
      if (cut) {
        keep(cut, at, cut.extent.to);
        continue;
      }
    }
    // «ستوزع وجبات وفقا للمدير، الذي أوضح أن»: the sentence up to the frame is one quote, what follows another.
    if (upcoming && frame.speaker && upcoming.draft.cue[0] < made.extent.to && !opens) {
      const lead = leadingDraft(scan, made, frame);
      if (lead) {
        keep(lead, at, lead.extent.to);
        continue;
      }
    }
    // «وحسب مدير المستشفى، فإن المصاب حضر فجرا وزعم أنه سقط»: what he tells holds the words of another.
    if (upcoming && frame.speaker && tells(scan, made, frame.speaker, upcoming.draft)) {
      keep(made, at, made.extent.to);
      continue;
    }
    if (upcoming && upcoming.draft.level !== 'soft' && upcoming.draft.cue[0] < made.extent.to) {
      // «وحسب المحكمة فقد هدد الشاب لاجئا قائلا: "…"»: it tells all of it, and somebody's words within.
      if (opens && speaksWithin(upcoming.draft) && frame.speaker) keep(made, at, frame.to);
      else if (opens && upcoming.draft.subject) carry(upcoming.index, frame);
      continue;
    }
    keep(made, at, frame.from < made.extent.from ? frame.to : Math.max(frame.to, made.extent.to));
  }
}
