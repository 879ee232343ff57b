const system = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether what changes is to jump and not to glide: the system asks for that, or VS Code's own setting (`workbench.reduceMotion`). */
export function isCalm(): boolean {
  return system.matches || document.body.classList.contains('vscode-reduce-motion');
}
