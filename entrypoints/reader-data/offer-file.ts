/** The file that was offered last: it is kept until there is another, for a download that takes its time. */
let offered: string | null = null;

/** Hands a file to the browser as a download. */
export function offerFile(blob: Blob, name: string): void {
  if (offered !== null) URL.revokeObjectURL(offered);
  offered = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = offered;
  link.download = name;
  link.click();
}
