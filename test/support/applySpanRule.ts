import type { RecognisedSpan } from '../../src/pipeline/entities/recognise/createRecogniser.ts';
import type { mendSpans } from '../../src/pipeline/entities/rules/mendSpans.ts';
import { compileVocabulary } from '../../src/pipeline/entities/vocabulary.ts';
import { AR_ENTITIES } from '../../src/pipeline/lang/ar/entities.ts';
import { tokenize } from '../../src/pipeline/text/tokens.ts';

const words = compileVocabulary(AR_ENTITIES, []);

/** A rule's result on named parts of an Arabic text, each given as `type exact`, in the same form. */
export function applySpanRule(rule: typeof mendSpans, text: string, names: readonly string[]): string[] {
  const spans = names.map((name): RecognisedSpan => {
    const [type = '', ...rest] = name.split(' ');
    const start = text.indexOf(rest.join(' '));
    const end = start + rest.join(' ').length;
    return { type: type as RecognisedSpan['type'], start, end, confidence: 90 };
  });
  return rule(text, tokenize(text), spans, words).map(
    ({ start, end, type }) => `${type} ${text.slice(start, end)}`,
  );
}
