/** Words that tell a doubtful line from the text it stands in. Compared folded, whole words; each list in the order of an alphabet or of use. */
export interface AsideWords {
  /** BCP 47 primary language. */
  readonly language: string;
  /**
   * Anywhere in a line that asks to subscribe, to follow, to share or to write. Where "…" parts an entry, words may stand between:
   * for verbs that also tell what somebody did.
   */
  readonly asks: readonly string[];
  /** Anywhere in a line that says whose picture it is. */
  readonly credits: readonly string[];
  /** Before a colon, anywhere in such a line: "Photo: a reporter". */
  readonly creditLabels: readonly string[];
  /** Closes a picture's caption, in brackets or behind a dash: who took it. */
  readonly agencies: readonly string[];
  /** Anywhere in a line that says the site earns by the links of its text, or that what is written is not the site's opinion. */
  readonly disclosures: readonly string[];
  /** Open the title of a table of contents. */
  readonly contents: readonly string[];
  /** Before a colon, a bar or a dash, at the front of a line that leads on to other pages. */
  readonly leads: readonly string[];
  /** Open a note on the author. */
  readonly authors: readonly string[];
}
