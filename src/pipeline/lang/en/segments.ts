import type { SegmentWords } from '../segmentWords.ts';

/** English line labels. */
export const englishSegmentWords: SegmentWords = {
  language: 'en',
  readAlso: [
    { words: 'read also', example: 'Read also: Wheat prices climb' },
    { words: 'also read', example: 'Also read: Wheat prices climb' },
    { words: 'read more', example: 'Read more: How the storm formed' },
    { words: 'read next', example: 'Read next: The road ahead' },
    { words: 'see also', example: 'See also: Ferry timetable' },
    { words: 'watch also', example: 'Watch also: The landing' },
    { words: 'you may also like', example: 'You may also like' },
    { words: 'you might also like', example: 'You might also like:' },
  ],
  lists: [
    { words: 'related articles', example: 'Related articles' },
    { words: 'related stories', example: 'Related stories' },
    { words: 'related posts', example: 'Related posts' },
    { words: 'related news', example: 'Related news' },
    { words: 'related topics', example: 'Related topics' },
    { words: 'related', example: 'Related' },
    { words: 'most read', example: 'Most read' },
    { words: 'most popular', example: 'Most popular' },
    { words: 'latest news', example: 'Latest news' },
    { words: 'more on this story', example: 'More on this story' },
    { words: 'recommended', example: 'Recommended' },
    { words: 'trending', example: 'Trending now' },
  ],
  source: [{ words: 'source', example: 'Source: a news agency' }],
  keywords: [
    { words: 'keywords', example: 'Keywords: budget, parliament' },
    { words: 'tags', example: 'Tags: budget' },
    { words: 'topics', example: 'Topics: budget' },
    { words: 'filed under', example: 'Filed under: Budget' },
  ],
  date: [
    { words: 'published on', example: 'Published on: 3 May 2025' },
    { words: 'published', example: 'Published: 3 May 2025' },
    { words: 'last updated', example: 'Last updated: 3 May 2025' },
    { words: 'updated', example: 'Updated: 3 May 2025' },
    { words: 'posted on', example: 'Posted on: 3 May 2025' },
    { words: 'posted', example: 'Posted: 3 May 2025' },
    { words: 'date', example: 'Date: 3 May 2025' },
  ],
  byline: [
    { words: 'by', example: 'By A. Reporter' },
    { words: 'written by', example: 'Written by A. Reporter' },
    { words: 'author', example: 'Author: A. Reporter' },
    { words: 'reporting by', example: 'Reporting by A. Reporter' },
  ],
  caption: [
    { words: 'photo', example: 'Photo: A. Reporter' },
    { words: 'image', example: 'Image: A. Reporter' },
    { words: 'photo by', example: 'Photo by A. Reporter' },
    { words: 'image credit', example: 'Image credit: A. Reporter' },
    { words: 'photo credit', example: 'Photo credit: A. Reporter' },
  ],
  // English writes its articles apart.
  glued: [],
};
