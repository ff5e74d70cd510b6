import { articleOf, document, li, linesOf, p, teasers } from './page.ts';
import type { Site, SiteStory } from './types.ts';

// Markup as Arabic news sites served it before 2012, and as small ones still do.

// Tables for layout, font tags, a text parted by empty lines.
const tables: Site = (story) => ({
  html: document(
    'ar',
    `صحيفة الأفق :: ${story.head}`,
    '',
    `<table width="980"><tr><td colspan="3"><a href="/">الأولى</a> | <a href="/2">محليات</a> | <a href="/3">الأخيرة</a></td></tr><tr><td width="180" valign="top"><table><tr><td><b>أبواب</b></td></tr><tr><td><a href="/s1">السياسة</a></td></tr><tr><td><a href="/s2">الرياضة</a></td></tr></table></td><td valign="top" class="content"><table width="100%"><tr><td><font size="2" color="gray">${story.section}</font></td></tr><tr><td><font size="5" color="#990000"><b>${story.head}</b></font></td></tr><tr><td><font size="2">${story.shownDate}</font></td></tr><tr><td><img src="x.gif" width="300"><br><font size="1">${story.caption}</font></td></tr><tr><td align="justify"><font size="3">${linesOf(story, (text) => `${text}<br><br>`, null)}</font></td></tr><tr><td align="left"><a href="print.php">طباعة</a> <a href="send.php">أرسل لصديق</a></td></tr></table></td><td width="180" valign="top">${teasers(0, 4, (head, href) => `<p><a href="${href}">${head}</a></p>`)}</td></tr><tr><td colspan="3" align="center">كافة الحقوق محفوظة لصحيفة الأفق</td></tr></table>`,
  ),
  articles: [articleOf(story, false)],
});

// A label of a web form holds the whole text, pasted from a word processor.
const pasted: Site = (story) => ({
  html: document(
    'ar',
    'جريدة الصباح الجديد',
    '',
    `<form id="aspnetForm"><div id="ctl00_header"><a href="/default.aspx">الرئيسية</a> <a href="/arch.aspx">الأرشيف</a> <a href="/pdf.aspx">نسخة PDF</a></div><div id="ctl00_main"><div><span id="ctl00_cph_lblDate">${story.shownDate}</span></div><div><span id="ctl00_cph_lblTitle" class="NewsTitle">${story.head}</span></div><div><span id="ctl00_cph_lblSub" class="SubTitle">${story.standfirst}</span></div><div><span id="ctl00_cph_lblBody" class="NewsBody">${linesOf(
      story,
      (text) =>
        `<p class="MsoNormal" dir="RTL" style="margin:0"><span lang="AR-SA" style="font-size:14pt;font-family:Simplified Arabic">${text}</span></p>`,
      (text) => `<p class="MsoNormal" dir="RTL"><b><span lang="AR-SA">${text}</span></b></p>`,
    )}</span></div><span id="ctl00_cph_lblCount">عدد القراءات: 3127</span></div><div id="ctl00_left"><div class="hd">أخبار متفرقة</div>${teasers(1, 5, (head, href) => `<div class="it"><a href="${href}">${head}</a></div>`)}</div><div id="ctl00_footer">تصميم وتطوير شركة الأنظمة</div></form>`,
  ),
  articles: [articleOf(story, true)],
});

// A hosted blog that reposts news: spans and breaks, share icons, an archive of months.
const blog: Site = (story) => ({
  html: document(
    'ar',
    `أخبار الضيعة: ${story.head}`,
    '',
    `<div class="header"><h1 class="title"><a href="/">أخبار الضيعة</a></h1><p class="description">مدونة تجمع ما يهم أبناء البلدة</p></div><div class="main section"><div class="date-outer"><h2 class="date-header"><span>${story.shownDate}</span></h2><div class="post hentry"><h3 class="post-title entry-title">${story.head}</h3><div class="post-body entry-content"><div style="text-align: right;"><span style="font-size: large;">${linesOf(
      story,
      (text) => `${text}<br /><br />`,
      (text) => `<b>${text}</b><br />`,
    )}</span></div></div><div class="post-footer"><span class="post-author">مرسلة بواسطة ${story.author}</span> <span class="post-timestamp">في 9:40 ص</span> <a href="#">إرسال بالبريد الإلكتروني</a></div></div></div><h4>هناك تعليق واحد:</h4><dl><dt>غير معرف</dt><dd><p>شكرا على النقل، بارك الله فيكم.</p></dd></dl><a href="#">إرسال تعليق</a></div><div class="sidebar"><h2>أرشيف المدونة الإلكترونية</h2><ul><li><a href="/a">يناير (12)</a></li><li><a href="/b">ديسمبر (31)</a></li></ul><h2>المشاركات الشائعة</h2><ul>${teasers(0, 3, li)}</ul></div>`,
  ),
  articles: [articleOf(story, true)],
});

// A state agency: city and date open the text, an end mark with time and number closes it.
const agency: Site = (story) => ({
  html: document(
    'ar',
    'وكالة الأنباء الوطنية',
    `<meta name="description" content="${story.head}">`,
    `<div class="ticker">${teasers(2, 3, (head, href) => `<a href="${href}">${head}</a> `)}</div><div class="nav"><a href="/">الرئيسية</a><a href="/photos">الصور</a><a href="/en">English</a></div><div class="newsDetail"><div class="section">${story.section}</div><div class="newsTitle"><h2>${story.head}</h2></div><div class="newsDate">${story.shownDate}</div><div class="newsText">${linesOf(story, (text) => `${text}<br/>\n`, null)}// انتهى //<br/>09:40 ت م<br/>0027</div><div class="tools"><a href="#">نسخ الرابط</a> <a href="#">تكبير الخط</a></div></div><div class="also"><div class="ttl">أخبار أخرى</div>${teasers(0, 4, (head, href) => `<div class="row"><a href="${href}">${head}</a><span>منذ ساعة</span></div>`)}</div>`,
  ),
  articles: [articleOf(story, false, '// انتهى //', '09:40 ت م', '0027')],
});

// The page that a print button opens.
const printed: Site = (story) => ({
  html: document(
    'ar',
    story.head,
    '',
    `<div><img src="logo.gif"></div><hr><div><b>${story.head}</b></div><div>الكاتب: ${story.author}</div><div>${story.shownDate}</div><hr>${linesOf(story, p, null)}<hr><div>رابط الخبر: http://news.example/?id=77</div><div><a href="javascript:window.print()">اطبع</a> <a href="javascript:window.close()">أغلق</a></div>`,
  ),
  articles: [articleOf(story, false)],
});

const forumLine = (story: SiteStory): string => linesOf(story, (text) => `${text}<br />\n<br />\n`, null);

// A forum of a town where members post news.
const forum: Site = (story) => ({
  html: document(
    'ar',
    `${story.head} - منتديات البلدة`,
    '',
    `<div class="navbar"><a href="/">منتديات البلدة</a> &gt; <a href="/f2">المنتدى الإخباري</a> &gt; ${story.head}</div><div class="login">اسم العضو <input> كلمة المرور <input type="password"></div><ol class="posts"><li class="postbit"><div class="userinfo"><a href="/u/5">${story.author}</a><div>عضو نشيط</div><div>تاريخ التسجيل: 2008</div><div>المشاركات: 412</div></div><div class="postbody"><h2 class="title">${story.head}</h2><div class="content"><blockquote class="postcontent">${forumLine(story)}</blockquote></div><div class="signature">اللهم احفظ بلادنا</div></div></li><li class="postbit"><div class="userinfo"><a href="/u/6">نسمة</a><div>عضو جديد</div></div><div class="postbody"><div class="content"><blockquote class="postcontent">مشكور أخي على الخبر، ننتظر جديدك.</blockquote></div></div></li></ol><div class="thread-tools">الموضوع السابق | الموضوع التالي</div>`,
  ),
  articles: [articleOf(story, false)],
});

/** Sites of before 2012, one article a page. */
export const OLD_SITES: Readonly<Record<string, Site>> = { tables, pasted, blog, agency, printed, forum };
