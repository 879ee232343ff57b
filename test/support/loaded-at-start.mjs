/**
 * The bytes that a program loads before it does anything: its file and those that it imports, one through the other,
 * but for what it asks for by `import()`.
 * @param {Pick<import('esbuild').Metafile, 'outputs'>} built
 * @param {string} program the name of its file
 */
export function loadedAtStart({ outputs }, program) {
  const first = Object.keys(outputs).find((file) => file === program || file.endsWith(`/${program}`));
  if (first === undefined) throw new Error(`${program} is not built`);
  const files = new Set([first]);
  for (const file of files) {
    for (const { kind, path, external } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) files.add(path);
    }
  }
  return [...files].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
}
