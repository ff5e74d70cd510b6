const PROCLITICS = new Set(['و', 'ف', 'ب', 'ل', 'ك']); // and, so, by, for, like

/**
 * A normal form and the words it may be once glued proclitics go, the likeliest reading first.
 *
 * @example cliticVariants('وللصين') // ['وللصين', 'للصين', 'الصين']
 */
export function cliticVariants(norm: string): string[] {
  const variants = [norm];
  if (norm.length <= 3) return variants;
  if (PROCLITICS.has(norm.charAt(0))) variants.push(norm.slice(1));
  if (norm.startsWith('لل')) variants.push(`ا${norm.slice(1)}`); // لل + noun: the article lost its alef
  const second = norm.charAt(1);
  if (norm.length > 4 && (norm.startsWith('و') || norm.startsWith('ف'))) {
    if (second === 'ب' || second === 'ل' || second === 'ك') variants.push(norm.slice(2));
    if (norm.startsWith('لل', 1)) variants.push(`ا${norm.slice(2)}`);
  }
  return variants;
}

/** Which proclitics and article a word seems to open with, as one small number; 0 for none. */
export function cliticClass(norm: string): number {
  if (norm.length <= 3) return 0;
  const first = norm.charAt(0);
  const lead =
    first === 'و' ? 1 : first === 'ف' ? 2 : first === 'ب' ? 3 : first === 'ل' ? 4 : first === 'ك' ? 5 : 0;
  if (norm.startsWith('ال')) return 8;
  if (norm.startsWith('لل')) return 9;
  if (norm.startsWith('ال', 1) && lead !== 0) return 10 + lead;
  if ((lead === 1 || lead === 2) && (norm.startsWith('لل', 1) || norm.startsWith('بال', 1))) return 18 + lead;
  return lead;
}
