/** What the keys of data mean, in a sentence. */
export const dataKeyDocs: ReadonlyMap<string, string> = new Map([
  ['weight', 'How strong this is, from 0 to 1; counts where strengths are weighed.'],
  ['expect', 'The verdict that this should have: `accepted`, `rejected`, `unproven` or `open`. Another one is reported.'],
  ['standard', 'How much more has to speak for this than against it, for it to be accepted.'],
  ['accrue', '`true`: under a standard, several reasons for this weigh together, and so do several against it.'],
  ['prefer', 'Titles, the preferred first: where two of them meet at this, the later one yields to the earlier.'],
  ['scheme', 'The kind of argument that this is; its critical questions should be answered.'],
  ['source', 'The key of the source that this is taken from.'],
  ['sources', 'The keys of the sources that this is taken from.'],
  ['uses', 'The numbers of the lines that this inference starts from.'],
  ['note', 'A remark; has no effect.'],
  ['main', '`true`: this thesis is what the map is about. By default it is the first.'],
  ['story', 'Where this stands among the stops of the way through the map: `1` is the first.'],
  ['isInMap', '`false` leaves this out of the map.'],
  ['isInGroup', '`true` puts this into the section where it stands here, `false` keeps it out.'],
  ['isGroup', '`false`: this heading makes no group in the map.'],
]);

const sourceKeys = new Map([
  ['title', 'The title of the source.'], ['author', 'Who wrote it; several in a list.'], ['date', 'When it was published.'],
  ['url', 'Its address.'], ['file', 'The path of its text, beside the document.'], ['doi', 'Its digital object identifier.'],
  ['container', 'What it is part of: a journal, a book, a site.'], ['publisher', 'Who published it.'], ['editor', 'Who edited it.'],
]);

const selection = new Map([['tags', 'What has one of these tags.'], ['sections', 'What stands in one of these sections.']]);

/** By the keys above, joined by dots; `*` stands for any. */
const byPath: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['', new Map([
    ['title', 'What the map is about.'], ['subTitle', 'A second line of the title.'], ['author', 'Who made the map; several in a list.'],
    ['date', 'When it was made.'], ['abstract', 'What it comes to, in a few sentences.'], ['lang', 'The language of its texts, such as `en` or `de`.'],
    ['sources', 'What the keys in citations mean: each with its title, author, date and address.'],
    ['bibliography', 'A file of sources.'], ['tags', 'The tags that are used, with what they mean; others are reported.'],
    ['story', 'Titles, in the order in which a reader is led through the map.'],
    ['rules', 'Severities by rule, for this document alone.'], ['evaluation', 'How verdicts are reached.'],
    ['model', 'How the text is read.'], ['map', 'How the map is drawn.'],
  ])],
  ['model', new Map([
    ['mode', '`strict` reads support between claims as entailment and attack as contrariness; `loose` does not.'],
    ['shortcodes', 'Codes of your own between dots or colons, and the signs they stand for.'],
  ])],
  ['evaluation', new Map([
    ['burden', 'Which claims stand without anything that speaks for them.'],
    ['standard', 'How much more has to speak for a claim than against it.'],
    ['accrue', '`true`: under a standard, several reasons weigh together.'],
    ['prefer', 'Titles, the preferred first: where two of them meet, the later one yields to the earlier.'],
  ])],
  ['map', new Map([
    ['direction', 'Where from a claim stands what supports it.'], ['layout', 'How the map is laid out.'],
    ['arrange', 'Each thesis with all that bears on it, or each section in a frame.'],
    ['width', 'Pixels that the text of a node takes at most: 120 to 600.'], ['show', 'Only what is named here is drawn.'],
    ['hide', 'What is named here is left out.'], ['exclude', 'Claims `[A]` and arguments `<B>` that are left out.'],
    ['labels', 'What is shown of a node: its title, its text, or both.'], ['groupDepth', 'So many levels of headings have frames, the innermost.'],
    ['verdicts', 'Whether verdicts are marked: on theses and exceptions, on all, or not.'],
    ['prose', '`true`: paragraphs without a title that are related to nothing are drawn too.'],
    ['sources', 'Whether pictures and other exports list the sources that are cited.'],
    ['views', 'Other ways to look at the map, by their names.'], ['colours', 'Colours by tag; the first tag that a node has counts.'],
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
