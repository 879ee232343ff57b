/** A way to work that a person may ask an assistant to follow. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly description: string; readonly required: boolean }[];
  /** What the assistant is told; `args` has all that are required. */
  readonly write: (args: Readonly<Record<string, string>>) => string;
}

const honest = `Rules that hold throughout:
- Copy quotations out of the source with \`read_source\` or \`find_quote\`; never write one from memory. Cite each: "words" [@key, p. 3].
- Do not guess verdicts; \`evaluate\` computes them.
- What the author does not say is yours: mark it \`#assumption\`, and say so.
- Read the resource \`argmark://language\` first. After each change call \`check\`, until it has no errors or warnings.`;

/** The ways to work, in the order in which they are listed. */
export const prompts: readonly Prompt[] = [
  {
    name: 'map_article',
    title: 'Map this article',
    description: 'Make an argument map of a text: quotations first, then claims, then what supports and attacks what.',
    arguments: [
      { name: 'source', description: 'The file of the text, such as article.pdf.', required: true },
      { name: 'map', description: 'The file of the map to write, such as article.arg.', required: false },
    ],
    write: ({ source, map }) => `Make an argument map of \`${source}\`${map ? ` in \`${map}\`` : ''} with Argmark.

1. Read the text with \`read_source\`, page by page. Note for each step of the argument the words in which the author makes it.
2. Write front matter between \`===\` lines: \`title\`, \`author\`, and the text as a source (\`sources: {key: {title: …, file: ${source}}}\`).
3. Write the author's main thesis first: \`[Title]: text #thesis\`. Below it, indented, the reasons (\`+ [Title]: text\`) and objections (\`- …\`); below a
   reason what attacks the step from it to the claim (\`_ …\`). Short titles, one statement a claim, in your own words.
4. Give every premise a quotation with its page, another source, or \`#assumption\`. Look for premises that the author needs and does not state.
5. Put what the text leaves open as questions: \`? …\`.
6. Call \`check\` and fix what it finds until nothing is left, then \`coverage\` for the paragraphs that the map leaves out, and \`evaluate\`.
7. Tell the user the theses, their verdicts and the step that decides them.

${honest}`,
  },
  {
    name: 'play_critic',
    title: 'Play the critic',
    description: 'Test a map: critical questions of its schemes, undercuts before rebuttals.',
    arguments: [{ name: 'map', description: 'The file of the map.', required: true }],
    write: ({ map }) => `Test the argument map \`${map}\` with Argmark, as a fair critic.

1. Read it with \`read_map\`, \`evaluate\` and \`find_gaps\`.
2. For each argument that carries a thesis, ask which scheme it follows (resource \`argmark://schemes\`), and put the critical questions that it fails
   below it: \`? …\`. Say nothing where the answer is plain.
3. Look for undercuts first (\`_ …\`: the reason may be true and still not show the claim), then for objections to the claim itself (\`- …\`).
   Give every one a source or \`#assumption\`.
4. After each addition call \`check\` and \`evaluate\`: say which verdicts changed.
5. End with the three weakest steps and what would strengthen each (\`evaluate\` with \`what_would_change\`).

${honest}`,
  },
  {
    name: 'tell_in_prose',
    title: 'Tell it in prose',
    description: 'Write what a map says as a text for readers who do not know argument maps.',
    arguments: [{ name: 'map', description: 'The file of the map.', required: true }],
    write: ({ map }) => `Write what the argument map \`${map}\` says as prose.

1. Read it with \`read_map\` and \`evaluate\`.
2. Begin with the main thesis and whether it stands. Go on with its strongest reason, the objection that decides it, and the answers; then take the next thesis.
3. Say nothing that the map does not say. Keep its sources and pages as references, quotations word for word.
4. Say what is open, unproven or rejected as plainly as what is accepted; name in a last paragraph what \`find_gaps\` finds missing.

${honest}`,
  },
];
