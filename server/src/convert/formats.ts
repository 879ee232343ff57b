export const exportFormats = ['svg', 'png', 'pdf', 'html', 'json', 'dot', 'mermaid', 'graphml'] as const;

/** What a map can be written as. */
export type ExportFormat = (typeof exportFormats)[number];
