import type { Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** «الذي أصبح معبرا عن رسالتها»: a participle right behind a verb of being says what somebody is, and reports nothing. */
export const tellsWhat = ({ tokens, language }: Scan, i: number): boolean =>
  tokens.kind[i - 1] === Kind.word &&
  tokens.reading[i]?.joined === false &&
  language.becomes.has(tokens.reading[i - 1]?.head ?? '');
