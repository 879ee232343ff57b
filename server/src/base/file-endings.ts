/** The endings of argument maps. */
export const mapEndings: readonly string[] = ['.arg', '.argdown', '.argdn'];

/** `.ad` is a map where somebody asks for it: other programs have files of that ending. */
export const namedMapEndings: readonly string[] = [...mapEndings, '.ad'];

/** The endings of Markdown pages, whose fences may hold Argmark. */
export const pageEndings: readonly string[] = ['.md', '.markdown', '.qmd', '.rmd'];

/** Whether the name of a file has one of the endings, in small letters or capitals. */
export function endsAs(name: string, endings: readonly string[]): boolean {
  const small = name.toLowerCase();
  return endings.some((ending) => small.endsWith(ending));
}
