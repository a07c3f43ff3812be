/**
 * What the core may use that is not in the language: the one interface of the web that every place it runs in has, and
 * that is as pure as arithmetic (https://url.spec.whatwg.org). Everywhere else the browser's own types say so.
 */
interface URL {
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly searchParams: { get(name: string): string | null };
}

declare const URL: {
  new (url: string): URL;
  canParse(url: string): boolean;
};
