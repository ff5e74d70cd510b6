import { arabicAsides } from './ar/asides.ts';
import type { AsideWords } from './asideWords.ts';
import { englishAsides } from './en/asides.ts';

/** Words of every language we know for lines beside a text: a page may mix them, so all are tried. */
export const asideWords: readonly AsideWords[] = [arabicAsides, englishAsides];
