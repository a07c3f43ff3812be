/** What a part of the extension may weigh, and what it must not hold. */
export interface Budget {
  /** Below `.output/<browser>`: a script, or a page with all that it loads. */
  readonly file: string;
  /** Gzipped, in bytes; a kB has 1,000 of them. */
  readonly maximum: number;
  /** Texts that must not be in it, each with the reason. */
  readonly without?: Readonly<Record<string, string>>;
}

const IN_A_PAGE = {
  indexedDB: "a content script's databases belong to the page's origin, which can read them",
};

/** A budget is raised deliberately, in the commit that makes its part grow, with the reason in its message. */
export const BUDGETS: readonly Budget[] = [
  { file: 'article.js', maximum: 35_000, without: IN_A_PAGE },
  // Brought into a page with its first selection, or while the page is idle where highlights stand: with a Preact of
  // its own, the toolbar, the editor, and what writes citations.
  { file: 'editing.js', maximum: 27_000, without: IN_A_PAGE },
  // Brought into a page where it is known who says what, while the page is idle: with a Preact of its own.
  { file: 'margin.js', maximum: 12_000, without: IN_A_PAGE },
  // Brought into a page whose copy is to be kept: DOMPurify is in it, and once more what reads a page.
  { file: 'keeper.js', maximum: 25_000, without: IN_A_PAGE },
  // Brought into a page only where the site's own root does not tell what the article is.
  { file: 'readable.js', maximum: 15_000, without: IN_A_PAGE },
  // The dictionary with the reader's, the recogniser with its lists of characters, what tells who is meant and who
  // else is introduced and who says what, each with the words that it goes by, the variants of Chinese characters, the
  // comparison of an article's versions, Dexie, and both ways of a snapshot.
  { file: 'background.js', maximum: 244_000 },
  { file: 'popup.html', maximum: 30_000 },
  // These two read the database themselves: Dexie is in both. They and the frame for notes show Markdown: marked. The
  // panel lists who said what, and takes corrections of it; whom an article introduces is put in from there.
  { file: 'sidepanel.html', maximum: 124_000 },
  // The library has the bundled dictionary besides: an export tells what the ids in its records mean.
  { file: 'library.html', maximum: 140_000 },
  // Dexie, and what reads a snapshot's file in.
  { file: 'storage.html', maximum: 74_000 },
  // Everything that shows an article and changes its highlights, the database and the snapshot before its migration,
  // DOMPurify and the comparison of texts.
  { file: 'reader.html', maximum: 126_000 },
  // Dexie, the bundled dictionary, and d3-force, which places the people of a picture.
  { file: 'people.html', maximum: 110_000 },
  // Both versions of a note that two windows wrote, drafts that wait, tags, and Markdown: marked.
  { file: 'note.html', maximum: 39_000 },
  { file: 'term.html', maximum: 20_000 },
  // Dexie, the bundled dictionary, which packs and the reader's own are laid over here too, and what brings files in:
  // papaparse (7 kB), an import's port with the shapes of all records, packs; and the snapshot before a migration.
  { file: 'dictionary.html', maximum: 119_000 },
];
