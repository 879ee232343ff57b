export const tokenTypes = ['class', 'function', 'variable', 'keyword', 'number'] as const;
export const tokenModifiers = ['definition', 'thesis', 'unresolved', 'mention', 'premise', 'conclusion'] as const;
export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

/**
 * What the numbers of the tokens mean. The types are the protocol's own, so that an editor which has never heard of
 * arguments colours them: a claim is a `class`, an argument a `function`, a source's key a `variable`, a role tag a
 * `keyword`. Of the modifiers only `definition` is the protocol's; package.json tells VS Code what the others mean.
 */
export const semanticTokensLegend: { readonly tokenTypes: string[]; readonly tokenModifiers: string[] } = {
  tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers],
};
