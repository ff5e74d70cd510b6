import { writeFileSync } from 'node:fs';
import { describeSentence } from '../../src/pipeline/entities/recognise/describeSentence.ts';
import { type DescribedWord, describeWord } from '../../src/pipeline/entities/recognise/describeWord.ts';
import { FeatureList } from '../../src/pipeline/entities/recognise/featureList.ts';
import type { Lexicon } from '../../src/pipeline/entities/recognise/lexicon.ts';
import type { PhraseTable } from '../../src/pipeline/entities/recognise/phrases.ts';
import { goldLabels, type TaggedSentence } from './corpora.ts';

/** A growing list of numbers of one kind. */
class Numbers<T extends Uint32Array | Int32Array | Uint8Array | Float32Array> {
  readonly #make: (size: number) => T;
  #data: T;
  length = 0;

  constructor(make: (size: number) => T) {
    this.#make = make;
    this.#data = make(1 << 16);
  }

  push(value: number): void {
    if (this.length === this.#data.length) {
      const longer = this.#make(this.length * 2);
      longer.set(this.#data as never);
      this.#data = longer;
    }
    this.#data[this.length++] = value;
  }

  /** Write what was pushed, little-endian. */
  write(path: string): void {
    writeFileSync(path, this.#data.subarray(0, this.length));
  }
}

/** Writes sentences as the C++ trainers read them (`crf/corpus.h`); spellings are shared by all that it writes. */
export interface CorpusWriter {
  /** Files `OUT/NAME.*` of a corpus. */
  write(name: string, sentences: Iterable<TaggedSentence>): void;
  /** Files `OUT/spellings.*`, after the last corpus. */
  close(): void;
}

export function createCorpusWriter(out: string, lexicon: Lexicon, phrases: PhraseTable): CorpusWriter {
  const edge = describeWord(null, lexicon);
  const ids = new Map<string, number>();
  const described: DescribedWord[] = [edge];
  const list = new FeatureList();
  const idOf = (surface: string): number => {
    const known = ids.get(surface);
    if (known !== undefined) return known;
    ids.set(surface, described.length);
    described.push(describeWord(surface, lexicon));
    return described.length - 1;
  };
  return {
    write(name, sentences) {
      const starts = new Numbers((size) => new Uint32Array(size));
      const words = new Numbers((size) => new Int32Array(size));
      const labels = new Numbers((size) => new Uint8Array(size));
      const schemes = new Numbers((size) => new Uint8Array(size));
      const weights = new Numbers((size) => new Float32Array(size));
      const features = new Numbers((size) => new Uint32Array(size));
      const ends = new Numbers((size) => new Uint32Array(size));
      starts.push(0);
      ends.push(0);
      for (const sentence of sentences) {
        const spelled = sentence.words.map(idOf);
        const own: number[][] = spelled.map(() => []);
        describeSentence(
          spelled.map((id) => (described[id] as DescribedWord).features),
          edge.features,
          phrases,
          list,
        );
        list.forEach((token, feature) => own[token]?.push(feature));
        const gold = goldLabels(sentence);
        for (const [t, id] of spelled.entries()) {
          words.push(id);
          labels.push(gold[t] as number);
          for (const feature of own[t] ?? []) features.push(feature);
          ends.push(features.length);
        }
        starts.push(words.length);
        schemes.push(sentence.scheme);
        weights.push(sentence.weight);
      }
      const path = `${out}/${name}`;
      starts.write(`${path}.starts.u32`);
      words.write(`${path}.words.i32`);
      labels.write(`${path}.labels.u8`);
      schemes.write(`${path}.schemes.u8`);
      weights.write(`${path}.weights.f32`);
      features.write(`${path}.features.u32`);
      ends.write(`${path}.ends.u32`);
    },
    close() {
      const features = new Numbers((size) => new Uint32Array(size));
      const ends = new Numbers((size) => new Uint32Array(size));
      ends.push(0);
      for (const word of described) {
        for (const list of [word.own, ...word.lent]) {
          for (const feature of list) features.push(feature);
          ends.push(features.length);
        }
      }
      features.write(`${out}/spellings.features.u32`);
      ends.write(`${out}/spellings.ends.u32`);
    },
  };
}
