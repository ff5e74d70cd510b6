import { articleOf, document, h3, li, linesOf, p, stated, teasers } from './page.ts';
import type { Site, SiteStory } from './types.ts';

// Pages with two whole articles, as readers meet them.

// The next article loads under the first one, each with its own header and foot.
const scroll: Site = (story, next) => {
  const one = (it: SiteStory): string =>
    `<article class="story" data-url="/a/${it.tags.length}"><header><span class="cat">${it.section}</span><h1>${it.head}</h1><div class="by">${it.author} <time datetime="${it.published}">${it.shownDate}</time></div></header><div class="story-body">${linesOf(it, p, h3)}</div><div class="tags">${it.tags.map((tag) => `<a href="/t">${tag}</a>`).join(' ')}</div><div class="share"><a href="#">شارك</a></div></article>`;
  return {
    html: document(
      'ar',
      `${story.head} - نبض المدينة`,
      stated(story, 'نبض المدينة'),
      `<header><a href="/">نبض المدينة</a><nav><a href="/1">محليات</a><a href="/2">عالم</a></nav></header><main>${one(story)}<div class="next-label">الخبر التالي</div>${one(next)}</main><aside><h4>الأكثر قراءة</h4><ul>${teasers(0, 4, li)}</ul></aside><footer>جميع الحقوق محفوظة</footer>`,
    ),
    articles: [articleOf(story, true), articleOf(next, true)],
  };
};

// An aggregator: source line, keywords, read-also headlines, then another site's article.
const aggregator: Site = (story, next) => ({
  html: document(
    'ar',
    story.head,
    '',
    `<div class="head"><a href="/">مجمّع الأخبار</a> <a href="/most">الأكثر قراءة</a></div><div class="page"><h1>${story.head}</h1><div class="info">${story.shownDate}</div>${linesOf(story, p, null)}<p>المصدر: وكالة الساحل</p><p>كلمات مفتاحية: ${story.tags.join('، ')}</p><p>اقرأ أيضاً</p>${teasers(1, 3, (head, href) => `<p><a href="${href}">${head}</a></p>`)}<h2><a href="/b/2">${next.head}</a></h2><p>${next.shownDate}</p>${linesOf(next, p, null)}<p>المصدر: صحيفة النخيل</p></div><div class="foot">اتصل بنا - من نحن</div>`,
  ),
  articles: [articleOf(story, false), articleOf(next, false)],
});

// A weekly's page of two briefs, each headline in bold.
const briefs: Site = (story, next) => {
  const one = (it: SiteStory): string =>
    `<div class="brief"><p class="title"><b>${it.head}</b></p><p class="from">${it.author} - ${it.section}</p>${linesOf(it, p, null)}</div>`;
  return {
    html: document(
      'ar',
      'أخبار الأسبوع - مجلة النواة',
      '<meta property="og:title" content="أخبار الأسبوع">',
      `<div class="menu"><a href="/">مجلة النواة</a> <a href="/arch">الأعداد السابقة</a></div><div class="issue">العدد 214</div><div class="all">${one(story)}<div class="sep">* * *</div>${one(next)}</div><div class="bottom">تصدر مجلة النواة كل خميس</div>`,
    ),
    articles: [articleOf(story, false), articleOf(next, false)],
  };
};

// "Related" opens a whole article in place of a link.
const unfolded: Site = (story, next) => ({
  html: document(
    'ar',
    `${story.head} | موقع الجبل`,
    stated(story, 'موقع الجبل', { ld: false }),
    `<nav><a href="/">موقع الجبل</a><a href="/n">أخبار</a></nav><div class="post"><h1>${story.head}</h1><p class="meta">${story.author} | ${story.shownDate}</p><div class="txt">${linesOf(story, p, h3)}</div></div><div class="related-full"><h4>مواضيع ذات صلة</h4><div class="post small"><h2>${next.head}</h2><p class="meta">${next.author} | ${next.shownDate}</p><div class="txt">${linesOf(next, p, h3)}</div></div></div><footer><a href="/rss">خلاصات</a></footer>`,
  ),
  articles: [articleOf(story, true), articleOf(next, true)],
});

/** Two articles a page. */
export const CHAINS: Readonly<Record<string, Site>> = { scroll, aggregator, briefs, unfolded };
