import { articleOf, document, h2, h3, li, linesOf, p, stated, strong, teasers } from './page.ts';
import type { Site } from './types.ts';

// Markup as Arabic news sites of the last ten years serve it: their frameworks' shapes, our words.

// A WordPress magazine theme: shares above and below, a box amid the text, tags, author's card, related with pictures, comments.
const magazine: Site = (story) => ({
  html: document(
    'ar',
    `${story.head} | جريدة المرفأ`,
    stated(story, 'جريدة المرفأ'),
    `<div id="wrapper"><header><div class="top-nav"><ul class="breaking"><li>عاجل</li>${teasers(3, 2, li)}</ul></div><nav class="main-menu"><ul><li><a href="/">الرئيسية</a></li><li><a href="/pol">سياسة</a></li><li><a href="/eco">اقتصاد</a></li><li><a href="/sport">رياضة</a></li></ul></nav></header>
<div class="content-wrap"><article class="post single-post"><div class="breadcrumbs"><a href="/">الرئيسية</a> / <a href="/c">${story.section}</a> / ${story.head}</div><h5 class="cat"><a href="/c">${story.section}</a></h5><h1 class="post-title entry-title">${story.head}</h1><div class="post-meta"><span class="author">بواسطة <a href="/author/1">${story.author}</a></span> <span class="date">${story.shownDate}</span> <span>آخر تحديث: ${story.shownDate}</span> <span class="comments">2</span> <span class="views">1,245</span> <span class="read">دقيقة واحدة</span></div>
<div class="share-top"><a href="#">فيسبوك</a> <a href="#">‫X</a> <a href="#">لينكدإن</a> <a href="#">واتساب</a> <a href="#">طباعة</a></div><div class="featured"><img src="a.jpg" alt="${story.head}"><figcaption>${story.caption}</figcaption></div>
<div class="entry-content">${linesOf(story, p, h3, { 2: `<div class="inline-related"><h4>مقالات ذات صلة</h4><ul>${teasers(0, 2, (head, href) => `<li><a href="${href}"><img src="t.jpg"></a><h5><a href="${href}">${head}</a></h5><span>منذ 3 أيام</span></li>`)}</ul></div>` })}
<div class="tags"><span>الوسوم</span> ${story.tags.map((tag) => `<a href="/tag/${tag}">${tag}</a>`).join(' ')}</div></div>
<div class="share-bottom">شاركها <a href="#">فيسبوك</a> <a href="#">‫X</a> <a href="#">مشاركة عبر البريد</a> <a href="#">طباعة</a></div>
<div class="author-card"><img src="u.jpg"><h3><a href="/author/1">${story.author}</a></h3><p>صحفي في جريدة المرفأ منذ عشر سنوات، يكتب في شؤون الاقتصاد والمجتمع.</p></div>
<div class="prev-next"><a href="/p">السابق</a> <a href="/n">التالي</a></div></article>
<section class="related"><h3>مقالات مشابهة</h3>${teasers(1, 3, (head, href) => `<div class="rel"><a href="${href}"><img src="r.jpg"></a><h4><a href="${href}">${head}</a></h4><span>12 يناير 2025</span></div>`)}</section>
<div id="comments"><h3>تعليقان</h3><ol><li><cite>أبو ليلى</cite> يقول:<time>الساعة 10:12</time><p>الله يعطيكم العافية على هذا التقرير المفصل.</p><a href="#">رد</a></li><li><cite>زائر</cite> يقول:<p>كلام جميل ولكن أين التنفيذ على أرض الواقع؟</p><a href="#">رد</a></li></ol><form><p>لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *</p></form></div></div>
<aside class="sidebar"><h4>الأكثر مشاهدة</h4>${teasers(2, 4, (head, href, summary) => `<div><h6><a href="${href}">${head}</a></h6><p>${summary}</p></div>`)}</aside>
<footer><p>جريدة المرفأ صحيفة إلكترونية مستقلة تعنى بالشأن المحلي والعربي وتصدر عن دار المرفأ للنشر.</p><p>© جميع الحقوق محفوظة 2025</p></footer></div>`,
  ),
  articles: [articleOf(story, true)],
});

// Drupal: fields within fields, a lead of its own, source line at the end.
const fields: Site = (story) => ({
  html: document(
    'ar',
    `${story.head} | قناة السند`,
    stated(story, 'قناة السند', { ld: false }),
    `<div class="dialog-off-canvas-main-canvas"><div role="banner"><div class="region region-header"><a href="/">الرئيسية</a><ul class="menu"><li><a href="/1">أخبار</a></li><li><a href="/2">برامج</a></li><li><a href="/3">البث المباشر</a></li></ul></div></div>
<main role="main"><div class="region region-content"><div class="block block-system-main"><div class="node node--type-article node--view-mode-full"><h1 class="page-title"><span class="field field--name-title">${story.head}</span></h1><div class="node__meta"><div class="field--name-created">${story.shownDate}</div></div><div class="node__content"><div class="field field--name-field-lead field__item">${story.standfirst}</div><div class="field field--name-field-image"><img src="i.webp" alt=""><div class="field--name-field-caption">${story.caption}</div></div><div class="clearfix text-formatted field field--name-body field__item">${linesOf(
      story,
      (text) => `<p class="text-align-justify">${text}</p>\n<p>&nbsp;</p>`,
      (text) => `<h2 class="text-align-justify">${text}</h2>`,
    )}</div><div class="field field--name-field-source"><div class="field__label">المصدر</div><div class="field__item">قناة السند + وكالات</div></div><div class="field field--name-field-tags"><div class="field__items">${story.tags.map((tag) => `<div class="field__item"><a href="/tags/${tag}" hreflang="ar">${tag}</a></div>`).join('')}</div></div></div></div></div>
<div class="views-element-container"><h2>شاهد أيضاً</h2>${teasers(0, 3, (head, href, summary) => `<div class="views-row"><h3><a href="${href}">${head}</a></h3><div class="lead">${summary}</div></div>`)}</div></div></main>
<footer role="contentinfo"><p>تابعوا قناة السند على تلغرام لتصلكم الأخبار أولا بأول</p><nav><a href="/about">من نحن</a> <a href="/contact">اتصل بنا</a></nav></footer></div>`,
  ),
  articles: [articleOf(story, true)],
});

// A broadcaster: class names by a machine, a div a block, a promo with a "skip" link amid the text, an end mark.
const broadcaster: Site = (story) => ({
  html: document(
    'ar',
    `${story.head} - بي إن نيوز عربي`,
    stated(story, 'بي إن نيوز عربي'),
    `<div id="root"><a href="#content">إذهب الى المحتوى</a><header role="banner"><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/w">شرق أوسط</a></li><li><a href="/v">فيديو</a></li></ul></nav></header><div class="bbc-a1 e1b2"><main role="main" class="bbc-1k e1k"><div dir="rtl" class="bbc-12 e4h"><h1 id="content" tabindex="-1" class="bbc-14 e1p">${story.head}</h1></div><figure class="bbc-f1"><div class="bbc-x"><img src="p.jpg"><p role="text"><span>صدر الصورة، </span>Getty Images</p></div><figcaption><p><span>التعليق على الصورة، </span>${story.caption}</p></figcaption></figure><section aria-label="معلومات"><ul><li>Author, <span>${story.author}</span></li><li>Role, بي إن نيوز عربي</li></ul></section><time class="bbc-t" datetime="${story.published}">${story.shownDate}</time>
${linesOf(
  story,
  (text) => `<div dir="rtl" class="bbc-4w e17"><p class="bbc-19 e17" dir="rtl">${text}</p></div>`,
  (text) => `<div dir="rtl" class="bbc-cc"><h2 class="bbc-ed" tabindex="-1">${text}</h2></div>`,
  {
    2: `<section role="region" aria-labelledby="recos" data-e2e="recommendations-heading"><a href="#end-of-recos">تخطى قصص مقترحة وواصل القراءة</a><strong id="recos">قصص مقترحة</strong><ul>${teasers(1, 3, li)}</ul><p id="end-of-recos">قصص مقترحة نهاية</p></section>`,
    4: `<section aria-labelledby="promo"><a href="#end-promo">تخطى البودكاست وواصل القراءة</a><strong id="promo">البودكاست</strong><div><img src="pod.jpg"><a href="/pod">يستحق الانتباه: بودكاست أسبوعي يجيب عن أسئلتكم</a><p>الحلقات</p></div><p id="end-promo">البودكاست نهاية</p></section>`,
  },
)}
<section class="topics"><strong>مواضيع ذات صلة</strong><ul>${story.tags.map((tag) => `<li><a href="/topics/${tag}">${tag}</a></li>`).join('')}</ul></section></main><section><h2>أهم العناوين</h2>${teasers(3, 3, (head, href, summary) => `<div><h3><a href="${href}">${head}</a></h3><p>${summary}</p><time>قبل 3 ساعة</time></div>`)}</section><section><h2>اخترنا لكم</h2><ul>${teasers(0, 2, li)}</ul></section></div><footer><p>© 2025 بي إن. بي إن ليست مسؤولة عن محتوى المواقع الخارجية.</p></footer></div>`,
  ),
  articles: [articleOf(story, true)],
});

// A satellite channel of the Gulf: paragraphs in one rich text box, a "more" list amid it, the source in a grey line.
const channel: Site = (story) => ({
  html: document(
    'ar',
    `${story.head} | ${story.section} | شبكة الرافد`,
    stated(story, 'شبكة الرافد'),
    `<div class="container"><header class="site-header"><ul class="menu header-menu"><li class="menu-item"><a href="/news">أخبار</a></li><li class="menu-item"><a href="/live">بث حي</a></li></ul></header><main id="main-content-area"><div class="topics"><a href="/tag">${story.section}</a><span>|</span><a href="/tag2">${story.tags[0]}</a></div><header class="article-header"><h1>${story.head}</h1></header><figure class="article-featured-image"><div><img src="z.jpg"></div><figcaption>${story.caption}</figcaption></figure><div class="article-info-block"><div class="article-b-l"><div class="article-author">${story.author}</div><div class="date-simple"><span class="screen-reader-text">Published On ${story.published.slice(0, 10)}</span><span aria-hidden="true">${story.shownDate}</span></div><div>|</div><span>آخر تحديث: ${story.shownDate}</span></div><div class="social-share"><button>حفظ</button><button>شارِكْ</button></div></div>
<div class="wysiwyg wysiwyg--all-content" aria-live="polite">${linesOf(story, p, h2, { 3: `<ul class="more-on"><h3 class="more-on__heading">اقرأ أيضا</h3><li><span class="screen-reader-text">list 1 of 2</span><a href="/n/1">${'أمطار غزيرة تغلق طرقا في جازان'}</a></li><li><span class="screen-reader-text">list 2 of 2</span><a href="/n/2">وفاة الروائي حسان المصري عن 81 عاما</a></li><span class="screen-reader-text">end of list</span></ul>` })}</div><div class="article-source">المصدر: <span>الرافد + وكالات</span></div></main>
<aside><div class="article-list__ads">إعلان</div><h2>ذات صلة</h2>${teasers(2, 4, (head, href, summary) => `<article class="article-card"><h3><a href="${href}">${head}</a></h3><div class="excerpt"><p>${summary}</p></div><footer><div class="date">Published On 12 Jan 2025</div></footer></article>`)}</aside><footer><ul><li>من نحن</li><li>سياسة الخصوصية</li></ul><div>جميع الحقوق محفوظة © 2025 شبكة الرافد الإعلامية</div></footer></div>`,
  ),
  articles: [articleOf(story, true)],
});

// A Russian-style portal: a summary, read-more cards amid text, source line as last paragraph, app and Telegram calls.
const portal: Site = (story) => ({
  html: document(
    'ar',
    `${story.head} - بوابة الشمال`,
    stated(story, 'بوابة الشمال', { ld: false }),
    `<div class="layout"><div class="header"><a href="/">بوابة الشمال</a><ul><li><a href="/world">أخبار العالم</a></li><li><a href="/space">الفضاء</a></li></ul></div><div class="layout__content"><div class="article article_article-page"><div class="news-line">${teasers(4, 2, (head, href) => `<a href="${href}">${head}</a>`)}</div><h1 class="article__heading">${story.head}</h1><div class="article__date"><span class="date">تاريخ النشر: ${story.shownDate} GMT</span></div><div class="article__summary">${story.standfirst}</div><div class="article__cover"><img src="m.jpg"><div class="article__cover-caption">${story.caption}</div></div>
<div class="article__text text">${linesOf(story, p, strong, { 3: '<div class="read-more"><div class="read-more__title">إقرأ المزيد</div><a class="read-more__link" href="/x/9">شركة ناشئة من تونس تصنع قوارب من الخيزران</a></div>' })}<p>المصدر: نوفوستي + وكالات</p></div><div class="article__tags">${story.tags.map((tag) => `<a href="/t">${tag}</a>`).join('')}</div><div class="telegram"><a href="https://t.me/x">تابعوا بوابة الشمال على تلغرام</a></div></div><div class="comments-block">هذا الموقع غير مسؤول عن محتوى التعليقات. ستبقى تعليقاتكم ظاهرة بعد موافقة الإدارة.</div></div><div class="columns"><h3>الأكثر قراءة اليوم</h3><ol>${teasers(0, 5, li)}</ol></div></div>`,
  ),
  articles: [articleOf(story, true)],
});

// An Egyptian daily: body in one div with its id, centred caption paragraphs, a link in bold for reading on.
const daily: Site = (story) => ({
  html: document(
    'ar',
    `اليوم الأول | ${story.head}`,
    stated(story, 'اليوم الأول', { ld: false }),
    `<div id="fixedHead"><a href="/">الرئيسية</a><a href="/s1">عاجل</a><a href="/s2">حوادث</a><a href="/s3">محافظات</a></div><div class="container"><div class="articleCont"><article><div class="articleHeader"><h1>${story.head}</h1><span class="newsStoryDate">${story.shownDate}</span></div><div class="img-cont"><img src="q.jpg" alt="${story.caption}"><span class="img-cap">${story.caption}</span></div><span class="writeBy">كتب ${story.author}</span><div id="articleBody">${linesOf(story, (text) => `<p>${text}</p>\n<p>\u200f</p>`, strong)}<p style="text-align:center"><img src="e.jpg"></p><p style="text-align:center"><strong>${story.caption}</strong></p></div><div class="newsTopics"><h5>موضوعات متعلقة</h5><ul>${teasers(1, 3, li)}</ul></div><div class="tags">${story.tags.map((tag) => `<h3><a href="/tags">${tag}</a></h3>`).join('')}</div></article><div class="shareBar">مشاركة <a href="#">فيسبوك</a></div><div id="addComment"><h4>لا توجد تعليقات على الخبر</h4><p>اضف تعليق</p><p>تم أضافة تعليقك سوف يظهر بعد المراجعة</p></div></div><div class="side"><h3>الموضوعات الأكثر قراءة</h3>${teasers(2, 4, (head, href) => `<div class="bigOneSec"><h3><a href="${href}">${head}</a></h3></div>`)}</div></div><footer>الأكثر قراءة <p>رئيس التحرير: فلان الفلاني</p></footer>`,
  ),
  articles: [articleOf(story, true)],
});

// A page builder: text widget deep in divs, another widget for each thing around.
const builder: Site = (story) => {
  const widget = (kind: string, html: string): string =>
    `<div class="elementor-element elementor-widget elementor-widget-${kind}" data-element_type="widget"><div class="elementor-widget-container">${html}</div></div>`;
  return {
    html: document(
      'ar',
      `${story.head} - منصة بيان`,
      stated(story, 'منصة بيان'),
      `<div class="elementor elementor-location-header"><section class="elementor-section"><div class="elementor-container">${widget('nav-menu', '<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/r">تقارير</a></li><li><a href="/o">آراء</a></li></ul></nav>')}</div></section></div><div class="elementor elementor-location-single"><section class="elementor-section"><div class="elementor-container"><div class="elementor-column">${widget('theme-post-title', `<h1 class="elementor-heading-title">${story.head}</h1>`)}${widget('post-info', `<ul><li>${story.author}</li><li>${story.shownDate}</li><li>لا توجد تعليقات</li></ul>`)}${widget('theme-post-featured-image', '<img src="f.jpg">')}${widget('theme-post-content', linesOf(story, p, h2))}${widget('share-buttons', '<div>Facebook</div><div>Twitter</div><div>WhatsApp</div>')}${widget('heading', '<h2>اشترك في نشرتنا البريدية</h2>')}${widget('text-editor', '<p>احصل على أهم أخبار الأسبوع في بريدك كل سبت، بلا إعلانات.</p>')}${widget(
        'posts',
        teasers(
          0,
          3,
          (head, href, summary) =>
            `<article><h3><a href="${href}">${head}</a></h3><div class="elementor-post__excerpt"><p>${summary}</p></div><a href="${href}">اقرأ المزيد »</a></article>`,
        ),
      )}</div></div></section></div>`,
    ),
    articles: [articleOf(story, true)],
  };
};

// A React site with no article element and utility classes alone; the page's data in a script.
const utility: Site = (story) => ({
  html: document(
    'ar',
    story.head,
    stated(story, 'مدى', { ld: false }),
    `<div id="__next"><div class="flex flex-col min-h-screen"><div class="sticky top-0 z-50 bg-white"><div class="flex justify-between px-4"><a class="text-xl" href="/">مدى</a><div class="hidden md:flex gap-4"><a href="/a">سياسة</a><a href="/b">ثقافة</a><a href="/c">رأي</a></div></div></div><div class="mx-auto max-w-3xl px-4"><div class="text-sm text-gray-500">${story.section}</div><h1 class="text-3xl font-bold">${story.head}</h1><div class="mt-2 text-lg text-gray-700">${story.standfirst}</div><div class="flex items-center gap-2 text-sm"><span>${story.author}</span><span>•</span><span>${story.shownDate}</span></div><img class="rounded" src="n.jpg"><div class="text-xs text-gray-400">${story.caption}</div><div class="prose prose-lg">${linesOf(
      story,
      (text) => `<div class="mb-6">${text}</div>`,
      (text) => `<div class="mb-4 text-2xl font-bold">${text}</div>`,
    )}</div><div class="flex gap-2 mt-8">${story.tags.map((tag) => `<span class="rounded-full bg-gray-100 px-3">${tag}</span>`).join('')}</div></div><div class="bg-gray-50 py-8"><div class="text-xl font-bold">اقرأ المزيد من مدى</div><div class="grid grid-cols-3">${teasers(2, 3, (head, href, summary) => `<a class="block" href="${href}"><div class="font-bold">${head}</div><div class="text-sm">${summary}</div></a>`)}</div></div><div class="text-center text-xs">مدى © 2025</div></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{"id":7}}</script>`,
  ),
  articles: [articleOf(story, true)],
});

// AMP pages of a Gulf paper: links to the full page, sidebar first, an advert between paragraphs.
const amp: Site = (story) => ({
  html: document(
    'ar',
    `${story.head} - صحيفة الخليج الآن`,
    stated(story, 'صحيفة الخليج الآن'),
    `<amp-sidebar id="sidebar"><ul><li><a href="/">الصفحة الرئيسة</a></li><li><a href="/1">الإمارات</a></li><li><a href="/2">اقتصاد</a></li></ul></amp-sidebar><header class="amp-header"><a href="/">صحيفة الخليج الآن</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${story.head}</h1><div class="amp-wp-byline">${story.author}</div><div class="amp-wp-posted-on"><time datetime="${story.published}">${story.shownDate}</time></div></header><amp-img src="a.jpg"></amp-img><div class="amp-wp-article-content">${linesOf(story, p, h3, { 2: '<div class="ad"><amp-ad>إعلان</amp-ad></div>', 5: '<p>إقرأ أيضاً: <a href="/9">خمس نصائح لنوم أفضل في رمضان</a></p>' })}</div><footer class="amp-wp-article-footer"><div class="amp-wp-tax-category">التصنيفات: <a href="/c">${story.section}</a></div><div class="amp-wp-comments-link"><a href="#">اترك تعليقاً</a></div></footer></article><footer class="amp-wp-footer"><h2>صحيفة الخليج الآن</h2><a href="#top">العودة للأعلى</a><a href="/full">عرض النسخة الكاملة</a></footer>`,
  ),
  articles: [articleOf(story, true)],
});

// A Maghreb portal: dateline glued to the first paragraph's agency, many comments of readers with votes.
const maghreb: Site = (story) => ({
  html: document(
    'ar',
    `${story.head} - أطلس 24`,
    stated(story, 'أطلس 24'),
    `<header><div class="logo"><a href="/">أطلس 24</a></div><ul class="nav"><li><a href="/p">سياسة</a></li><li><a href="/s">مجتمع</a></li><li><a href="/r">جهات</a></li></ul></header><main><div class="row"><div class="col-lg-8"><article><h1 class="post-title">${story.head}</h1><div class="header-infos"><span class="date-post">${story.shownDate}</span><span class="author-name">أطلس 24 - ${story.author}</span></div><figure class="post-thumbnail"><img src="c.jpg"><figcaption>${story.caption}</figcaption></figure><div class="article-content">${linesOf(story, p, h2)}</div><section class="box-tags"><ul>${story.tags.map((tag) => `<li><a href="/t">${tag}</a></li>`).join('')}</ul></section></article><div class="newsletter"><h4>النشرة الإخبارية</h4><p>اشترك الآن في النشرة البريدية لأطلس 24، لتصلك آخر الأخبار يوميا</p><small>يرجى التحقق من البريد الإلكتروني</small></div><section class="comments"><h3>تعليقات الزوار</h3><ul>${['متابع من طنجة', 'مواطن غيور', 'بنت البلاد'].map((name, n) => `<li><div class="comment-head">${name}</div><div class="comment-date">الثلاثاء 18 مارس 2025 - 15:0${n}</div><div class="comment-text"><p>${['المهم هو أن يصل أثر هذا الكلام إلى جيوب المواطنين البسطاء الذين أنهكهم الغلاء.', 'تحية لكل من يعمل بصدق في هذا البلد، ونرجو المزيد من الشفافية.', 'نفس الكلام نسمعه كل سنة ولا شيء يتغير، الله يصلح الأحوال.'][n]}</p></div><span class="vote">1${n}</span></li>`).join('')}</ul></section></div><div class="col-lg-4"><h3>صوت وصورة</h3>${teasers(3, 4, (head, href) => `<div class="card"><h4><a href="${href}">${head}</a></h4><small>الإثنين 17 مارس 2025 - 21:30</small></div>`)}</div></div></main>`,
  ),
  articles: [articleOf(story, true)],
});

// Bold questions of a listing site: lead in bold as the body's first paragraph, bullets of key points before it.
const keyPoints: Site = (story) => ({
  html: document(
    'ar',
    `${story.head} | أرقام الغد`,
    stated(story, 'أرقام الغد'),
    `<div class="topbar"><span>الدولار 3.75</span> <span>النفط 74.20 ▲</span> <span>الذهب 2,640 ▼</span></div><nav><a href="/">الأسواق</a> <a href="/b">الشركات</a></nav><div class="article-page"><div class="category">${story.section}</div><h1>${story.head}</h1><ul class="key-points"><li>${story.standfirst}</li></ul><div class="meta"><b>${story.author}</b> — ${story.shownDate}</div><div class="story">${linesOf(story, p, strong, { 3: '<blockquote class="promo"><p>حمّل تطبيق أرقام الغد لمتابعة الأسواق لحظة بلحظة</p></blockquote>' })}</div><div class="disclaimer"><small>المحتوى أعلاه لا يعد توصية بالشراء أو البيع.</small></div></div><div class="most"><h2>الأكثر تداولا</h2><ol>${teasers(0, 4, li)}</ol></div>`,
  ),
  articles: [articleOf(story, true)],
});

/** Sites of the last ten years, one article a page. */
export const ARABIC_SITES: Readonly<Record<string, Site>> = {
  magazine,
  fields,
  broadcaster,
  channel,
  portal,
  daily,
  builder,
  utility,
  amp,
  maghreb,
  keyPoints,
};
