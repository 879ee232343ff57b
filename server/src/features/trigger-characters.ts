/**
 * The characters after which a client asks by itself, and whose list Enter may take from. That is why `#` and `{` are none:
 * a tag may be new, and data may go on in the next line. A space is one because a title may have several words.
 *
 * After those that close a name there is never anything to offer. They are here because VS Code keeps a list open while it
 * waits for the next one, and Enter takes from it: asked anew after `]`, it closes the list before the answer has come.
 */
export const triggerCharacters = ['[', '<', '@', '(', '/', ' ', ']', '>', ')'];
