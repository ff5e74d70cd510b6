import type { AsideWords } from '../asideWords.ts';

/** English words of lines beside a text. */
export const englishAsides: AsideWords = {
  language: 'en',
  asks: ['subscribe', 'subscribing', 'newsletter', 'newsletters', 'sign up', 'follow us', 'follow me'],
  credits: [
    ...[
      'photo credit',
      'photo courtesy',
      'photo by',
      'photos by',
      'photograph by',
      'picture by',
      'pictures by',
    ],
    ...['image credit', 'image courtesy', 'image by', 'images by', 'illustration by', 'courtesy of'],
    ...['getty', 'shutterstock', 'istock', 'unsplash'],
  ],
  creditLabels: ['photo', 'photos', 'image', 'images', 'picture', 'pictures', 'photograph', 'illustration'],
  agencies: [
    ...[
      'reuters',
      'afp',
      'ap',
      'ap photo',
      'epa',
      'dpa',
      'getty',
      'getty images',
      'bloomberg',
      'shutterstock',
      'istock',
    ],
    ...['file', 'file photo', 'archive'],
  ],
  disclosures: [
    ...['affiliate', 'affiliates', 'earn a commission', 'receive a commission', 'get a commission'],
    ...['earn commission', 'earn commissions', 'small commission', 'affiliate commission'],
  ],
  contents: ['table of contents', 'contents', 'in this article', 'on this page', 'jump to', 'quick links'],
  leads: [
    ...['also read', 'can also read', 'read also', 'read more', 'read next', 'see also', 'keep reading'],
    ...[
      'further reading',
      'suggested reading',
      'recommended reading',
      'recommended',
      'suggested',
      'must read',
    ],
    ...['related', 'related reading', 'related article', 'related articles', 'related post', 'related posts'],
    ...['related story', 'related stories', 'recommended article', 'recommended post', 'don t miss'],
    ...['you may also like', 'you might also like', 'you may also enjoy', 'you might also enjoy'],
    ...['you may also be interested', 'you might also be interested'],
    ...['you may also be interested in', 'you might also be interested in'],
  ],
  authors: [
    ...['about the author', 'about the writer', 'about author', 'meet the author', 'author bio'],
    ...['written by', 'posted by', 'this post was written by', 'this article was written by'],
    ...['this article was originally written by', 'this story was produced by'],
  ],
};
