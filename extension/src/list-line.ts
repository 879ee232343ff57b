const emptyLine = /^[ \t]*(?:<?[-+_]|[-+_]>|><|[&?])[ \t]*$/;

/** The line holds the sigil of a relation, premise or question and nothing else. */
export function isEmptyListLine(line: string): boolean {
  return emptyLine.test(line);
}
