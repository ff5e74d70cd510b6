/** Words that open a line, with a line as sites write it. Compared folded: alef, ya and harakat forms are one. */
export interface LineLabel {
  readonly words: string;
  readonly example: string;
  /** Also a button under what it belongs to: alone on its line it leads to nothing below. */
  readonly button?: true;
}

/** A line that sites set into any article: the whole line, or how it opens, with what it says further on or how long it is. */
interface Notice extends LineLabel {
  readonly then?: string;
  /** Words that the line ends with, beside those of `then`. */
  readonly ends?: string;
  /** Words of the whole line, at most. */
  readonly most?: number;
}

/** What a language calls the lines around an article. Each list is tried in order, longest first. */
export interface SegmentWords {
  /** BCP 47 primary language; prefix of the rules' names (`ar.readAlso`). */
  readonly language: string;
  /** Opens links to other articles, or a whole other article. May be glued to what follows. */
  readonly readAlso: readonly LineLabel[];
  /** Opens a list of link headlines, never an article. */
  readonly lists: readonly LineLabel[];
  /** Says where the article was first published. A colon or the line's end must follow. */
  readonly source: readonly LineLabel[];
  readonly keywords: readonly LineLabel[];
  readonly date: readonly LineLabel[];
  readonly byline: readonly LineLabel[];
  /** Opens a picture's credit. */
  readonly caption: readonly LineLabel[];
  /** Labels of advertisements, and what feeds put behind an article. */
  readonly notices: readonly Notice[];
  /** Headings that name a part of an article or page, whole: no article opens at them. */
  readonly parts: readonly string[];
  /** Written onto the front of a word without being part of it, with what clings to that. */
  readonly glued: readonly LineLabel[];
}
