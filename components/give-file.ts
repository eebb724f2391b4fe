/** ms that the browser is given to read a file that it saves: a slow disk takes its time, and the file takes room until then. */
const SAVED_MS = 10 * 60 * 1000;

/** Hands the reader a file, through a download that needs no permission. */
export function giveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_MS);
}
