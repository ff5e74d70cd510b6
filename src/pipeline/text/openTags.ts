// A tag of Arabic letters, with the underscores between its words.
const TAG = /#(?=\p{Script=Arabic})[\p{L}\p{M}\p{N}_]+/gu;

/**
 * A text with its Arabic tags read as words: blanks in place of `#` and `_`, so that every offset stays. Some desks set
 * names so in running text. Linear; any string is accepted.
 *
 * @example openTags('قالت #وزارة_الطاقة إن') // 'قالت  وزارة الطاقة إن'
 */
export function openTags(text: string): string {
  return text.includes('#') ? text.replace(TAG, (tag) => tag.replaceAll(/[#_]/g, ' ')) : text;
}
