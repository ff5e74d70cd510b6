import type { RecognisedSpan } from '../../pipeline/entities/recognise/createRecogniser.ts';
import type { EntityType } from '../../pipeline/entities/types.ts';
import type { Token } from '../../pipeline/text/tokens.ts';
import type { Label } from './labelTypes.ts';

export interface LabelledWord {
  readonly label: Label;
  /** 0 to 100. */
  readonly confidence: number;
}

/** Words with labels, in step, joined into spans: a name goes on while the type stays and no label opens a new one. */
export function joinLabels(words: readonly Token[], labelled: readonly LabelledWord[]): RecognisedSpan[] {
  const spans: RecognisedSpan[] = [];
  let open: EntityType | null = null;
  let least = 0;
  for (const [i, word] of words.entries()) {
    const { type, opens } = labelled[i]?.label ?? { type: null, opens: false };
    const confidence = Math.round(labelled[i]?.confidence ?? 0);
    if (type === null || type === 'date' || type === 'money') open = null;
    else if (open === type && !opens && !word.opensLine) {
      const { start } = spans.pop() ?? word;
      least = Math.min(least, confidence);
      spans.push({ start, end: word.end, type, confidence: least });
    } else {
      open = type;
      least = confidence;
      spans.push({ start: word.start, end: word.end, type, confidence });
    }
  }
  return spans;
}
