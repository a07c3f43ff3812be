/** The forms in which a passage can be quoted. */
export const CITATION_FORMATS = ['markdown', 'plain', 'gb7714_2025', 'gb7714_2015', 'csl_json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
