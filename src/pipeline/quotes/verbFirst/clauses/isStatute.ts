import type { Scan } from '../text/scan.ts';

/** «وفق لائحة الغرامات»: a list of rules, which says nothing; «وفق لائحة الاتهام», the indictment, does. */
export const isStatute = ({ tokens, language }: Scan, i: number): boolean =>
  language.statutes.has(tokens.reading[i]?.head ?? '') &&
  !language.charges.has(tokens.reading[i + 1]?.head ?? '');
