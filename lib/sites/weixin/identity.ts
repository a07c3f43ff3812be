import { isIdentity } from '@/lib/core/records/identity';
import type { ScriptFacts } from '@/lib/sites/weixin/scripts';

/**
 * The identity of a WeChat article, `weixin:<biz>:<mid>:<idx>`: as the page's scripts have it, whatever
 * URL it was opened by, else as a long URL has it, the page's own or the one that a verification page will
 * go on to. Null where none has all three parts.
 */
export function identityOf(facts: ScriptFacts, url: URL): string | null {
  const { variables } = facts;
  return (
    identity(variables.get('biz'), variables.get('mid') ?? variables.get('appmsgid'), variables.get('idx')) ??
    identityInUrl(url)
  );
}

function identityInUrl(url: URL): string | null {
  // Addresses travel through pages and mails and come out with their `&` escaped.
  const search = new URLSearchParams(url.search.replace(/&amp;|\\x26(?:amp;)?/gi, '&'));
  const own = identity(
    // A `+` of base64 reads as a blank here.
    search.get('__biz')?.replaceAll(' ', '+'),
    search.get('mid') ?? search.get('appmsgid') ?? undefined,
    search.get('idx') ?? search.get('itemidx') ?? undefined,
  );
  const target = search.get('target_url');
  if (own !== null || target === null || !URL.canParse(target)) return own;
  return identityInUrl(new URL(target));
}

function identity(biz = '', mid = '', idx = ''): string | null {
  const whole = `weixin:${biz}:${mid}:${idx}`;
  return isIdentity(whole) ? whole : null;
}
