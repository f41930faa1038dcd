/** Puts words on the clipboard; to be called on a press. Says whether they are there now. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyByEvent(words);
  }
}

/** Pages over plain http have no clipboard of their own; the copy event is there in all. */
function copyByEvent(words: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return isCopied;
}
