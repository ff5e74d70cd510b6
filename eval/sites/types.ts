/** An invented story with all that a site prints about it. */
export interface SiteStory {
  readonly head: string;
  /** The sentence under the headline. */
  readonly standfirst: string;
  readonly author: string;
  /** ISO 8601, with a zone. */
  readonly published: string;
  /** The date as readers see it. */
  readonly shownDate: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly caption: string;
  readonly text: readonly string[];
  /** A subheading, and the number of the paragraph it stands before. */
  readonly subhead: readonly [text: string, before: number];
}

/** What a made page must come out as. */
interface SitePage {
  readonly html: string;
  readonly articles: readonly SiteArticle[];
}

export interface SiteArticle {
  readonly head: string;
  /** Lines of the body, subheadings among them. */
  readonly lines: readonly string[];
  /** Lines that may stand in the body or not: gold texts differ on standfirsts and end marks. */
  readonly optional: readonly string[];
}

/** One kind of site: a page of it for a story and the story after it. */
export type Site = (story: SiteStory, next: SiteStory) => SitePage;
