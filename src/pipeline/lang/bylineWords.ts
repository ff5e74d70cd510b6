/** Words that open a line naming who wrote the page. */
export interface BylineWords {
  /** In front of a name: "By", «بقلم». */
  readonly openings: readonly string[];
  /** The same, and nothing but the article opens with them: they count at any distance from the heading ("Written by"). */
  readonly firmOpenings: readonly string[];
  /** The same, but prose opens with them too: only a known first name may follow («بواسطة», by means of). */
  readonly looseOpenings: readonly string[];
  /** In front of a name with a sign between: without it they open other sentences too («تقرير:», "Contributors:"). */
  readonly labels: readonly string[];
  /** Cities in front of a reporter's or an agency's name («القاهرة - أ ش أ»). */
  readonly places: readonly string[];
  /** Agencies as datelines name them. */
  readonly agencies: readonly string[];
  /** First names, by which a reporter behind a city is told from a headline («الرياض: محمد الحارثي»). */
  readonly givenNames: readonly string[];
  /** Between two names: "and", «و». Glued ones stand with their letter only. */
  readonly joiners: readonly string[];
  /** Words of an office that may follow a name without a sign between: the name ends there. */
  readonly roles: readonly string[];
  /** What software writes where nobody is named. */
  readonly placeholders: readonly string[];
  /** Lower-case words that prove a "name" to be prose or page furniture. */
  readonly never: readonly string[];
}

/** All words in front of a name that need no sign between. */
export function openingsOf(words: BylineWords): readonly string[] {
  return [...words.openings, ...words.firmOpenings, ...words.looseOpenings];
}
