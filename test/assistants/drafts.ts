/** A source of two pages that the drafts quote. */
export const report = `<!-- page 1 -->
The council met on Monday. It decides in June whether the library opens on Sundays.

Eight hundred people signed the petition. Most of them live near the station.

<!-- page 2 -->
Opening on Sundays costs forty thousand a year. The budget does not have this sum.

The mayor does not expect new staff to be needed.
`;

const sources = 'title: Sundays\nsources:\n  report:\n    title: Report\n    file: report.md\n';
const front = `===\n${sources}===\n\n`;
const thesis = '[Open]: The library should open on Sundays. #thesis\n';
const demand = '"Eight hundred people signed the petition" [@report, p. 1].';

/** What a mistaken draft has to be led to. */
const right = `${front}${thesis}  + [Demand]: ${demand}\n`;

/** A draft as models write them, and the way from it to a right one. */
export interface Draft {
  readonly mistake: string;
  readonly draft: string;
  /** What the first check has to say of it. */
  readonly told: RegExp;
  /** The fix that a model takes of those that `check` names; the first unless given. */
  readonly fix?: number;
  /** What a model writes itself, where no fix is named, and the words of a tool's answer that tell it so. */
  readonly rewrite?: { readonly before: string; readonly after: string; readonly tool: string; readonly args: object; readonly because: RegExp };
  readonly right: string;
}

/** Drafts with the mistakes that models make, each a line of the table in docs/assistants.md. */
export const drafts: readonly Draft[] = [
  { mistake: 'a word in place of a sigil', draft: `${front}${thesis}  pro: [Demand]: ${demand}\n`, told: /unknown-sigil/, right },
  { mistake: 'two sigils', draft: `${front}${thesis}  ++ [Demand]: ${demand}\n`, told: /unknown-sigil/, right },
  { mistake: 'front matter between lines of hyphens', draft: `---\n${sources}---\n\n${thesis}  + [Demand]: ${demand}\n`, told: /markdown-front-matter/, right },
  { mistake: 'bold in a title', draft: `${front}${thesis}  + **[Demand]**: ${demand}\n`, told: /bold-title/, right },
  { mistake: 'a bracket that is not closed', draft: `${front}${thesis}  + [Demand: ${demand}\n`, told: /broken-title/, right },
  { mistake: 'an invented quotation', draft: `${front}${thesis}  + [Demand]: "Residents overwhelmingly demand longer hours" [@report, p. 1].\n`, told: /quotation-not-found/,
    rewrite: {
      before: 'Residents overwhelmingly demand longer hours', after: 'Eight hundred people signed the petition',
      tool: 'read_source', args: { source: 'report.md', page: '1' }, because: /Eight hundred people signed the petition/,
    }, right },
  { mistake: 'a changed word', draft: `${front}${thesis}  + [Demand]: "Eight thousand people signed the petition" [@report, p. 1].\n`, told: /quotation-differs/, right },
  { mistake: 'a dropped negation', draft: `${front}${thesis}  + [Staff]: "The mayor does expect new staff to be needed" [@report, p. 2].\n`, told: /quotation-differs/,
    right: `${front}${thesis}  + [Staff]: "The mayor does not expect new staff to be needed" [@report, p. 2].\n` },
  { mistake: 'a wrong page', draft: `${front}${thesis}  + [Demand]: "Eight hundred people signed the petition" [@report, p. 2].\n`, told: /quotation-not-on-that-page/, right },
  { mistake: 'a missing premise', draft: `${front}${thesis}  + <Demand>\n\n<Demand>\n\n----\n(1) [Open]\n`, told: /missing-premise/,
    rewrite: {
      before: '\n----\n(1) [Open]', after: `\n(1) [Demand]: ${demand}\n(2) A petition of that size decides. #assumption\n----\n(3) [Open]`,
      tool: 'explain_rule', args: { rule: 'missing-premise' }, because: /\(1\)/,
    },
    right: `${front}${thesis}  + <Demand>\n\n<Demand>\n\n(1) [Demand]: ${demand}\n(2) A petition of that size decides. #assumption\n----\n(3) [Open]\n` },
  { mistake: 'one title for two claims', draft: `${right}  - [Demand]: It costs forty thousand a year. [@report, p. 2]\n`, told: /conflicting-wordings/,
    rewrite: {
      before: '- [Demand]: It', after: '- [Cost]: It', tool: 'explain_rule', args: { rule: 'conflicting-wordings' }, because: /title of its own/,
    },
    right: `${right}  - [Cost]: It costs forty thousand a year. [@report, p. 2]\n` },
  { mistake: 'a misspelt key', draft: `${right.replace('@report', '@reprot')}`, told: /unknown-source/, right },
];
