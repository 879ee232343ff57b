/**
 * The characters behind which a client asks by itself, and whose list Enter may take from. That is why `#` and `{` are none:
 * a tag may be new, and data may go on in the next line. A space is one because a title may have several words.
 */
export const triggerCharacters = ['[', '<', '@', '(', '/', ' '];
