/**
 * What `argmark check --watch` tells on standard error. The problem matcher of the extension (package.json) knows by these lines
 * that a check begins and ends.
 */
export const watchLines = { begins: 'checking …', ends: 'watching for changes; press Ctrl-C to stop' } as const;
