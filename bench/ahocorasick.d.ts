/** What the benchmark uses of the package, which brings no types. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** Every occurrence, by its last offset. */
    search(text: string): [end: number, keywords: string[]][];
  }
}
