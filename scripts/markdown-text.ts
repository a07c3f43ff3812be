/**
 * The plain text of an archived Markdown file: without its head, pictures, link targets and signs of
 * emphasis; one line a line. Good enough to look at marks in their sentences; what the extension reads
 * comes from a page.
 */
export function markdownText(markdown: string): string {
  return markdown
    .replace(/\r/g, '')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/^#{1,6} /gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
