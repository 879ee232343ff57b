/**
 * Gives the keyboard to the map, by `give`, whenever nothing has it: what had it may be gone, or the window may have been left. Returns
 * what looks after that at once.
 */
export function keepKeyboard(root: HTMLElement, give: () => void): () => void {
  const keep = () => {
    const { activeElement } = document;
    const isGone = activeElement === document.body || activeElement instanceof HTMLElement && !activeElement.checkVisibility();
    if (document.hasFocus() && isGone) give();
  };
  addEventListener('focus', keep);
  root.addEventListener('focusout', () => setTimeout(keep));
  return keep;
}
