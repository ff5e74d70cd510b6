import { parse } from 'tldts';
import { TRACKING_PARAMETERS } from './trackingParameters.ts';

const EXACT = new Set(TRACKING_PARAMETERS.filter((name) => !name.endsWith('*')));
const PREFIXES = TRACKING_PARAMETERS.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
const AMP_PARAMETER = /^(?:amp(?:=(?:1|true)?)?|outputtype=amp|output=amp)$/i; // ?amp, ?amp=1, ?outputType=amp
const AMP_PATH = /(?:\/amp\/?|\.amp(?=\.html?$|$))$|\.amp(?=\.html?$)/i; // /story/amp/, /story.amp.html
const AMP_FRONT = /^\/amp(?=\/.)/i; // /amp/story
const AMP_CACHE = /^\/[a-z]\/(s\/)?(?=[^/]+\.)/; // publisher.cdn.ampproject.org/c/s/publisher.example/story
const TWIN_LABELS = new Set(['m', 'mobile', 'amp', 'touch']);
const ESCAPE = /%([0-9a-f]{2})/gi;
const UNRESERVED = /[\w.~-]/;

/**
 * One spelling for the many addresses of a page: no fragment, no tracking parameters, the desktop twin of an AMP
 * or mobile address, percent escapes as RFC 3986 section 6.2.2 wants them. What is no http(s) URL comes back as given.
 *
 * @example canonicaliseUrl('https://m.news.example/a/amp/?utm_source=x&id=7#top') === 'https://www.news.example/a?id=7'
 */
export function canonicaliseUrl(url: string | URL): string {
  const parsed = typeof url === 'string' ? parseUrl(url) : webUrl(url);
  if (parsed === null) return String(url);
  const target = outOfAmpCache(parsed);
  const path = normaliseEscapes(target.pathname.replace(AMP_FRONT, '').replace(AMP_PATH, '')) || '/';
  const kept = target.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair) && !AMP_PARAMETER.test(pair));
  const query = kept.length === 0 ? '' : `?${normaliseEscapes(kept.join('&'))}`;
  // "#!" names a page on sites that load it by script; every other fragment names a place in one.
  const fragment = target.hash.startsWith('#!') ? target.hash : '';
  const port = target.port === '' ? '' : `:${target.port}`;
  return `${target.protocol}//${desktopHost(target.hostname)}${port}${path}${query}${fragment}`;
}

/**
 * The page's canonical address: the one it declares, where that is believable, else its own; both through
 * {@link canonicaliseUrl}.
 *
 * @param declared What the page says, best first (`rel=canonical`, `og:url`); relative addresses are resolved.
 */
export function chooseCanonicalUrl(url: string, declared: readonly string[]): string {
  const own = parseUrl(url);
  for (const address of declared) {
    const target = parseUrl(address, url);
    if (target !== null && isBelievable(target, own)) return canonicaliseUrl(target.href);
  }
  return canonicaliseUrl(url);
}

function isBelievable(target: URL, own: URL | null): boolean {
  if (own === null) return true;
  if (siteOf(target.hostname) !== siteOf(outOfAmpCache(own).hostname)) return false;
  // A template that names the home page on every page says nothing about this one.
  const isHome = (page: URL): boolean => page.pathname === '/' && page.search === '';
  return !isHome(target) || isHome(own);
}

/** The registrable domain of a host (Public Suffix List, private suffixes too), or the host itself. */
export function siteOf(hostname: string): string {
  return parse(hostname, { allowPrivateDomains: true }).domain ?? hostname;
}

function parseUrl(url: string, base?: string): URL | null {
  if (!URL.canParse(url, base)) return base !== undefined && URL.canParse(url) ? parseUrl(url) : null;
  return webUrl(new URL(url, base));
}

function webUrl(url: URL): URL | null {
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

function outOfAmpCache(url: URL): URL {
  const google = /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith('/amp/');
  if (!google && !url.hostname.endsWith('.cdn.ampproject.org')) return url;
  const path = google
    ? url.pathname
        .slice('/amp'.length)
        .replace(/^\/(?!s\/)/, '/c/')
        .replace(/^\/s\//, '/c/s/')
    : url.pathname;
  const cached = AMP_CACHE.exec(path);
  if (cached === null) return url;
  const address = `http${cached[1] === undefined ? '' : 's'}://${path.slice(cached[0].length)}${url.search}`;
  return parseUrl(address) ?? url;
}

/** m.news.example and www.news.example are one site; so are ar.m.wiki.example and ar.wiki.example. */
function desktopHost(hostname: string): string {
  // Looking up the public suffix costs more than all the rest.
  if (!hostname.split('.').some((label) => TWIN_LABELS.has(label))) return hostname;
  const { domain, subdomain } = parse(hostname, { allowPrivateDomains: true });
  if (domain === null || subdomain === null || subdomain === '') return hostname;
  const labels = subdomain.split('.');
  const kept = labels.filter((label) => !TWIN_LABELS.has(label));
  if (kept.length === labels.length) return hostname;
  return [...(kept.length === 0 ? ['www'] : kept), domain].join('.');
}

function isTracking(pair: string): boolean {
  const name = (pair.split('=', 1)[0] as string).toLowerCase();
  return EXACT.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}

// Arabic addresses are all escapes, and circulate with both %d8 and %D8.
function normaliseEscapes(part: string): string {
  return part.replace(ESCAPE, (escape, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(char) ? char : escape.toUpperCase();
  });
}
