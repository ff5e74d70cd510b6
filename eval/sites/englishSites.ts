import { articleOf, document, h2, h3, li, linesOf, p, stated, stories } from './page.ts';
import type { Site } from './types.ts';

// A publisher of small American dailies: promo between paragraphs, subscription calls, author's card.
const smallDaily: Site = (story) => ({
  html: document(
    'en',
    `${story.head} | Local News | pressherald.example`,
    stated(story, 'The Harbor Press'),
    `<div id="site-header"><a href="/">The Harbor Press</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sports">Sports</a></li><li><a href="/obits">Obituaries</a></li></ul></nav><div class="alert">Weather Alert: Coastal flood advisory until 7 PM</div></div><section id="main-page-container"><article class="asset" itemscope><div class="asset-masthead"><h1 class="headline"><span itemprop="headline">${story.head}</span></h1><div class="meta"><span itemprop="author" class="tnt-byline">By ${story.author} ${story.author.toLowerCase().replace(/[^a-z]+/g, '.')}@press.example</span> <time datetime="${story.published}">${story.shownDate}</time></div><div class="social-share-links"><a href="#">Facebook</a><a href="#">Twitter</a><a href="#">Email</a></div></div><figure class="photo"><img src="p.jpg"><figcaption><span class="caption-text"><p>${story.caption}</p></span><span class="credit">Staff photo</span></figcaption></figure><div id="article-body" class="asset-content subscriber-premium">${linesOf(story, (text) => `<p dir="ltr">${text}</p>`, h3, { 3: `<div class="tncms-region"><div class="card-container"><h4>Recommended for you</h4><ul>${stories(0, 3, li)}</ul></div></div>` })}</div><div class="asset-author"><h4><a href="/staff">${story.author}</a></h4><div class="author-title">Reporter</div><p>Covers the coast and its towns. Reach her at the newsroom.</p></div><div class="asset-tags"><h4>Tags</h4><ul>${story.tags.map((tag) => `<li><a href="/t">${tag}</a></li>`).join('')}</ul></div></article><div class="newsletter"><h3>Sign up for our newsletter</h3><p>Get the day’s headlines delivered to your inbox every morning.</p><button>Sign up</button></div><aside><h3>Most Popular</h3><ol>${stories(1, 4, li)}</ol></aside></section><footer><p>© Copyright 2025 The Harbor Press, 12 Wharf Street. | Terms of Use | Privacy Policy</p></footer>`,
  ),
  articles: [articleOf(story, true)],
});

// A British daily: standfirst in a box, rich links amid text, a plea for money at the end.
const broadsheet: Site = (story) => ({
  html: document(
    'en',
    `${story.head} | ${story.section} | The Sentinel`,
    stated(story, 'the Sentinel'),
    `<a href="#maincontent">Skip to main content</a><div class="support"><p>Support the Sentinel</p><p>Fund our journalism</p></div><nav><ul><li><a href="/uk">News</a></li><li><a href="/opinion">Opinion</a></li></ul></nav><main id="maincontent"><article class="dcr-1"><div class="dcr-t"><a href="/p">${story.section}</a></div><h1 class="dcr-h">${story.head}</h1><div class="dcr-s"><p>${story.standfirst}</p></div><figure class="dcr-f"><img src="g.jpg"><figcaption>${story.caption}</figcaption></figure><div class="dcr-m"><address aria-label="Contributor info"><div>${story.author}</div></address><details class="dcr-d"><summary>${story.shownDate}</summary>Last modified on ${story.shownDate}</details><a href="#">Share</a></div><div class="article-body" id="maincontent2">${linesOf(
      story,
      (text) => `<p class="dcr-b">${text}</p>`,
      (text) => `<h2 id="s" class="dcr-2">${text}</h2>`,
      {
        3: '<gu-island><aside class="rich"><a href="/n/3">Five walks for a frosty weekend</a><div>Read more</div></aside></gu-island>',
        5: '<gu-island><div class="signup"><p>Sign up to <strong>First Light</strong></p><p>Our morning email breaks down the key stories of the day</p><p><strong>Privacy Notice:</strong> Newsletters may contain information about charities and online ads.</p><p>after newsletter promotion</p></div></gu-island>',
      },
    )}</div><div class="dcr-e"><div>Explore more on these topics</div><ul>${story.tags.map((tag) => `<li><a href="/t">${tag}</a></li>`).join('')}</ul><button>Share</button><a href="/x">Reuse this content</a></div></article></main><section><h2>Related stories</h2>${stories(2, 3, (head, href, summary) => `<div><a href="${href}"><h3>${head}</h3></a><p>${summary}</p></div>`)}</section><section><h2>More from News</h2><ul>${stories(0, 4, li)}</ul></section><footer>© 2025 Sentinel News &amp; Media Limited. All rights reserved.</footer>`,
  ),
  articles: [articleOf(story, true)],
});

// A block theme of WordPress: paragraphs, separator, then share and next-post links in the same content.
const blockTheme: Site = (story) => ({
  html: document(
    'en',
    `${story.head} – Valley Voice`,
    stated(story, 'Valley Voice', { ld: false }),
    `<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Valley Voice</a></p><nav class="wp-block-navigation"><ul><li><a href="/about">About</a></li><li><a href="/donate">Donate</a></li></ul></nav></header><main class="wp-block-group"><h1 class="wp-block-post-title">${story.head}</h1><div class="wp-block-group"><div class="wp-block-post-author-name">${story.author}</div><div class="wp-block-post-date"><time datetime="${story.published}">${story.shownDate}</time></div><div class="taxonomy-category"><a href="/c">${story.section}</a></div></div><div class="entry-content wp-block-post-content"><figure class="wp-block-image"><img src="w.jpg"><figcaption class="wp-element-caption">${story.caption}</figcaption></figure>${linesOf(story, p, (text) => `<h2 class="wp-block-heading">${text}</h2>`)}<hr class="wp-block-separator"><p><em>Valley Voice is a nonprofit newsroom. <a href="/donate">Donate today</a> to keep our reporting free.</em></p><div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Click to share on Facebook (Opens in new window) Facebook</a></li></ul></div><div class="jp-relatedposts"><h3><em>Related</em></h3></div></div><nav class="post-navigation"><a href="/a">Previous: Bakery fire closes High Street</a> <a href="/b">Next: Bus fares to rise 8% in January</a></nav><div class="wp-block-comments"><h2>2 responses to “${story.head}”</h2><ol><li><b>Carol</b><div class="wp-block-comment-content"><p>Good to see somebody covering this properly at last.</p></div></li><li><b>J. Peel</b><div class="wp-block-comment-content"><p>And who pays? We do, as usual, and nobody asked us.</p></div></li></ol><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></main></div>`,
  ),
  articles: [
    articleOf(story, true, 'Valley Voice is a nonprofit newsroom. Donate today to keep our reporting free.'),
  ],
});

// A wire's page: dateline in the text, body in divs without p, a list of editors below.
const wire: Site = (story) => ({
  html: document(
    'en',
    `${story.head} | Meridian`,
    stated(story, 'Meridian'),
    `<div id="fusion-app"><header><a href="/">Meridian</a><ul><li><button>World</button></li><li><button>Business</button></li></ul></header><main><article><div class="article-header"><h1 data-testid="Heading">${story.head}</h1><div class="info">By <a href="/a">${story.author}</a><time datetime="${story.published}"><span>${story.shownDate}</span><span>Updated 2 hours ago</span></time></div></div><div data-testid="Image"><img src="r.jpg"><div class="caption">${story.caption} <a href="#">Purchase Licensing Rights</a></div></div><ul class="summary"><li>Summary</li></ul><div class="article-body__content">${linesOf(story, (text, n) => `<div data-testid="paragraph-${n}" class="text__text">${text}</div>`, null, { 2: '<div class="promo">The Meridian Sustainable newsletter brings you the week’s ideas. Sign up <a href="/s">here</a>.</div>' })}<div class="sign-off"><p>Reporting by ${story.author}; Editing by Jo Farrow</p><p>Our Standards: <a href="/std">The Meridian Trust Principles.</a></p></div></div><div class="tags"><h2>Suggested Topics:</h2>${story.tags.map((tag) => `<a href="/t">${tag}</a>`).join('')}</div></article></main><div><h2>Read Next</h2>${stories(1, 4, (head, href) => `<div><a href="/c">World</a><span>category</span><h3><a href="${href}">${head}</a></h3><time>3 hours ago</time></div>`)}</div></div>`,
  ),
  articles: [articleOf(story, false, `Reporting by ${story.author}; Editing by Jo Farrow`)],
});

// A newsletter platform: a subscription box amid the text, likes and shares.
const letter: Site = (story) => ({
  html: document(
    'en',
    `${story.head} - by ${story.author}`,
    stated(story, 'Low Tide Letter'),
    `<div id="entry"><div id="main"><div class="topbar"><h1 class="title-x"><a href="/">Low Tide Letter</a></h1><button>Subscribe</button><button>Sign in</button></div><div class="single-post"><article class="newsletter-post"><div class="post-header"><h1 class="post-title">${story.head}</h1><h3 class="subtitle">${story.standfirst}</h3><div class="byline"><a href="/@a">${story.author}</a><div>${story.shownDate}</div></div><div class="like">14</div><div>3</div><div>Share</div></div><div class="available-content"><div class="body markup">${linesOf(story, p, h3, { 2: '<div class="subscription-widget"><p>Thanks for reading Low Tide Letter! Subscribe for free to receive new posts and support my work.</p><button>Subscribe</button></div>' })}</div></div></article><div class="comments"><h4>Discussion about this post</h4><div>Comments</div><div>Restacks</div><div><p>Lovely piece. I grew up two streets away from there and never knew.</p></div></div></div><div class="footer">© 2025 ${story.author} <a href="/privacy">Privacy</a> ∙ <a href="/tos">Terms</a></div></div></div>`,
  ),
  articles: [articleOf(story, true)],
});

// A tabloid's page: bullets first, related links in bold between paragraphs, pictures with captions, many promos.
const tabloid: Site = (story) => ({
  html: document(
    'en',
    `${story.head} - The Echo Online`,
    stated(story, 'The Echo Online'),
    `<header><div class="logo"><a href="/">The Echo</a></div><ul class="nav"><li><a href="/1">News</a></li><li><a href="/2">Showbiz</a></li></ul></header><main><article><h1 class="article__headline">${story.head}</h1><h2 class="article__sub">${story.standfirst}</h2><ul class="author-list"><li>${story.author}, Reporter</li></ul><p class="pub">Published: ${story.shownDate}</p><div class="share">Share</div><div class="article__content">${linesOf(story, p, h2, { 2: '<p><strong>READ MORE: <a href="/n/1">How a lost ring came home after 40 years</a></strong></p>', 4: `<figure><img src="k.jpg"><figcaption>${story.caption}</figcaption></figure>`, 5: '<div class="read-more-container"><h3>Read more on this</h3><ul><li><a href="/q">Bus fares to rise 8% in January</a></li></ul></div>' })}<p><em>Do you have a story? Email our news team at tips@echo.example.</em></p></div><div class="topics"><span>Topics</span>${story.tags.map((tag) => `<a href="/t">${tag}</a>`).join('')}</div></article><aside>${stories(0, 5, (head, href, summary) => `<div class="teaser"><a href="${href}"><span>NEWS</span><p>${head}</p></a><p>${summary}</p></div>`)}</aside></main><footer>Independent Press Standards. <a href="/c">Corrections</a></footer>`,
  ),
  articles: [articleOf(story, true, 'Do you have a story? Email our news team at tips@echo.example.')],
});

/** English sites, one article a page. */
export const ENGLISH_SITES: Readonly<Record<string, Site>> = {
  smallDaily,
  broadsheet,
  blockTheme,
  wire,
  letter,
  tabloid,
};
