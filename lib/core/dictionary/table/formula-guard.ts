/*
 * A spreadsheet runs a cell that begins like a formula: a name from an article could send what stands in the sheet
 * somewhere (CSV injection, owasp.org/www-community/attacks/CSV_Injection). Such a cell goes out behind an apostrophe,
 * which spreadsheets take for «this is text», and comes in without it. What begins with apostrophes itself gets one
 * more, so that every cell comes back as it was.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

export function withGuard(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

export function withoutGuard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
