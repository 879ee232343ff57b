/** What the keys of data mean, in a sentence. */
export const dataKeyDocs: ReadonlyMap<string, string> = new Map([
  ['weight', 'How much this counts, from 0 to 1, under a standard of proof and for strengths.'],
  ['expect', 'The verdict that you expect: `accepted`, `rejected`, `unproven` or `open`. Any other verdict is reported.'],
  ['standard', 'The standard of proof: how much more has to speak for this than against it.'],
  ['accrue', '`true`: under a standard, several reasons for this weigh together, and so do several against it.'],
  ['prefer', 'Titles, in order of preference: where two of them meet here, the later one yields to the earlier.'],
  ['scheme', 'The argumentation scheme of this argument; its critical questions should be answered.'],
  ['source', 'The key of the source that this is taken from.'],
  ['sources', 'The keys of the sources that this is taken from.'],
  ['uses', 'The numbers of the lines that this inference, or that of this conclusion, starts from.'],
  ['note', 'A remark; has no effect.'],
  ['main', '`true`: this is the main thesis of the map. By default it is the first.'],
  ['story', 'The place of this among the stops of the story: `1` is the first.'],
  ['isInMap', '`false` leaves this out of the map.'],
  ['isInGroup', '`true` puts this into the section of this line; `false` leaves that to its other definitions.'],
  ['isGroup', '`false`: this heading does not make a group in the map.'],
  ['isClosed', 'Argdown folds this section; has no effect in Argmark.'],
  ['color', 'The colour of this in Argdown; Argmark colours by tags (`map: {colours: …}`).'],
  ['images', 'Pictures that Argdown shows here; has no effect in Argmark.'],
]);

const sourceKeys = new Map([
  ['title', 'The title of the source.'], ['author', 'Who wrote it; several in a list.'], ['date', 'When it was published.'],
  ['url', 'Its address.'], ['file', 'The path of its text, beside the document.'], ['doi', 'Its digital object identifier.'],
  ['container', 'What it is part of: a journal, a book, a site.'], ['publisher', 'Who published it.'], ['editor', 'Who edited it.'],
]);

const selection = new Map([['tags', 'Nodes with one of these tags.'], ['sections', 'Nodes in one of these sections.']]);

/** What keys mean, by the keys above, joined by dots; `*` stands for any. */
const byPath: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['', new Map([
    ['title', 'What the map is about.'], ['subTitle', 'A second line of the title.'], ['author', 'Who made the map; several in a list.'],
    ['date', 'When it was made.'], ['abstract', 'A summary of the map in a few sentences.'], ['lang', 'The language of its texts, such as `en` or `de`.'],
    ['sources', 'The sources that citations name by their keys, each with its title, author, date and address.'],
    ['bibliography', 'A file of sources.'], ['tags', 'The tags that the map uses, with what they mean; any others are reported.'],
    ['story', 'Titles, in the order in which the story takes a reader through the map.'],
    ['rules', 'Severities by rule, for this document alone.'], ['evaluation', 'How verdicts are reached.'],
    ['model', 'How the text is read.'], ['map', 'How the map is drawn.'],
  ])],
  ['model', new Map([
    ['mode', '`strict` reads support between claims as entailment and attack as contrariness; `loose` does not.'],
    ['shortcodes', 'Your own codes between dots or colons, and the symbols that they stand for.'],
  ])],
  ['evaluation', new Map([
    ['burden', 'Which claims are accepted when nothing is said for them.'],
    ['standard', 'The standard of proof: how much more has to speak for a claim than against it.'],
    ['accrue', '`true`: under a standard, several reasons weigh together.'],
    ['prefer', 'Titles, in order of preference: where two of them meet, the later one yields to the earlier.'],
  ])],
  ['map', new Map([
    ['direction', 'On which side of a claim its support is drawn.'], ['layout', 'How the map is laid out.'],
    ['arrange', 'Each thesis with everything that bears on it, or each section in a frame.'],
    ['width', 'The maximum width of a node’s text in pixels: 120 to 600.'], ['show', 'Only what is named here is drawn.'],
    ['hide', 'What is named here is left out.'], ['exclude', 'Claims `[A]` and arguments `<B>` that are left out.'],
    ['labels', 'What is shown of a node: its title, its text, or both.'], ['groupDepth', 'How many levels of headings have frames, counted from the innermost.'],
    ['verdicts', 'Whether verdicts are marked: on theses and on nodes that are not accepted, on all nodes, or not at all.'],
    ['prose', '`true`: also draw paragraphs that have no title and no relations.'],
    ['sources', 'Whether pictures and other exports list the cited sources.'],
    ['views', 'Other ways to look at the map, by their names.'], ['colours', 'Colours by tag; the first of these tags that a node has decides.'],
  ])],
  ['map.show', selection],
  ['map.hide', selection],
  ['sources.*', sourceKeys],
]);

/** The keys that the front matter may have below those above, and what they mean. */
export function frontMatterDocs(above: readonly string[]): ReadonlyMap<string, string> {
  return byPath.get(above.join('.')) ?? byPath.get([...above.slice(0, -1), '*'].join('.')) ?? none;
}

const none: ReadonlyMap<string, string> = new Map();
