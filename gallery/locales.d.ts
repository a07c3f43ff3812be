declare module 'virtual:locales' {
  /** Locale → key → message. */
  const locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default locales;
}
