// What the app put on the clipboard: taken off again after half a minute for secrets, and when the screen is locked.

const SECRET_FOR_MS = 30_000;
let isOurs = false;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Notes that something of ours lies on the clipboard; the answer stops noting. */
export function watchCopies(): () => void {
  const note = () => {
    isOurs = true;
  };
  document.addEventListener('copy', note);
  document.addEventListener('cut', note);
  return () => {
    document.removeEventListener('copy', note);
    document.removeEventListener('cut', note);
  };
}

/** Copies a secret and takes it off after 30 s. Throws where the browser does not let it. */
export async function copyForAWhile(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  isOurs = true;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(clearCopied, SECRET_FOR_MS);
}

/** Empties the clipboard if we wrote to it; a window in the background has to wait until it is in front again. */
export function clearCopied(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  if (!isOurs) return;
  const empty = () =>
    navigator.clipboard.writeText('').then(
      () => {
        isOurs = false;
      },
      () => window.addEventListener('focus', clearCopied, { once: true }),
    );
  void empty();
}
